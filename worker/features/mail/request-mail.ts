import { maskAddress } from '#core/domain/mail/mask-address'
import type { DomainEvent } from '#core/events'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { FIRST_LEASE } from '../../db/commit.ts'
import { effect, outbox } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { log } from '../../http/log.ts'
import { sealPayload } from './payload.ts'

export interface MailRequest {
  /** Names the mail within its workspace: the same key requested twice is one mail. */
  key: string
  /** Null for mail of an account outside any workspace. */
  workspaceId: string | null
  to: string
  subject: string
  text: string
  html: string
}

type MailCtx = { db: Db; deps: Deps; now: number }

/**
 * The row and the event of a mail that shall leave, for a `commit` that has other work to do as well.
 * The payload is sealed; nothing is sent before the batch is written.
 */
export async function requestMail(
  ctx: MailCtx,
  { key, workspaceId, ...message }: MailRequest,
): Promise<{ write: Statement; event: DomainEvent; effectId: string }> {
  const named = `mail:${workspaceId ?? '-'}:${key}`
  const id = await effectId(named)
  const row = {
    id,
    workspaceId,
    key: named,
    channel: 'email' as const,
    recipient: maskAddress(message.to),
    ...(await sealPayload(ctx.deps.secrets, { id, workspaceId }, message)),
    state: 'intended' as const,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  return {
    write: ctx.db.insert(effect).values(row).onConflictDoNothing(),
    event: mailRequested(id),
    effectId: id,
  }
}

/** Requests a mail on its own, outside any `commit`: effect and event in one batch, then the wake-up signal. */
export async function enqueueMail(ctx: MailCtx, mail: MailRequest): Promise<void> {
  const { write, event } = await requestMail(ctx, mail)
  const eventId = ctx.deps.newId()
  const row = {
    id: eventId,
    workspaceId: mail.workspaceId,
    ...event,
    occurredAt: ctx.now,
    leasedUntil: ctx.now + FIRST_LEASE,
  }
  await ctx.db.batch([write, ctx.db.insert(outbox).values(row)])
  await ctx.deps
    .wake([eventId])
    .catch((error: unknown) =>
      log('warn', 'wake-up signal lost, the sweep follows', { eventId, error: String(error) }),
    )
}

export const mailRequested = (id: string): DomainEvent => ({ type: 'mail.requested', data: { effectId: id } })

/** From the key, so that the event of a repeated request names the row of the first. */
async function effectId(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return new Uint8Array(digest, 0, 16).toHex()
}

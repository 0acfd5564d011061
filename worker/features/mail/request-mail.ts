import type { DomainEvent } from '#core/events'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { FIRST_LEASE } from '../../db/commit.ts'
import { outbox } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { log } from '../../http/log.ts'
import { effectRequested, requestEffect } from '../sending/index.ts'

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
 * The row and the event of a mail of an account that shall leave, for a `commit` that has other work to do as
 * well: such mail is asked for by the person who waits for it, so it goes before all that is planned.
 */
export async function requestMail(
  ctx: MailCtx,
  { key, workspaceId, ...message }: MailRequest,
): Promise<{ write: Statement; event: DomainEvent; effectId: string }> {
  const { write, effectId } = await requestEffect(ctx, {
    ...{ key: `mail:${workspaceId ?? '-'}:${key}`, workspaceId, deliveryId: null, priority: 'critical' },
    message: { channel: 'email', ...message },
    leasedUntil: ctx.now + FIRST_LEASE,
  })
  return { write, event: effectRequested(effectId), effectId }
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

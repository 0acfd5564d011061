import { maskAddress } from '#core/domain/mail/mask-address'
import type { Severity } from '#core/domain/notifications/kinds'
import { maskPhone } from '#core/domain/notifications/mask-phone'
import type { DomainEvent } from '#core/events'
import type { Statement } from '../../db/commit.ts'
import { effect } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { type Message, sealPayload } from './payload.ts'

export interface EffectRequest {
  /** Names the effect once and for all: a second intention with the same key is the same effect. */
  key: string
  /** Null for mail of an account outside any workspace. */
  workspaceId: string | null
  deliveryId: string | null
  priority: Severity
  message: Message
  /** Until when whoever wrote it attempts it by themselves (epoch ms). */
  leasedUntil: number
}

/** The row of something that shall leave; its id follows from its key. Nothing is sent before it is written. */
export async function requestEffect(
  { db, deps, now }: ReactionCtx,
  { key, workspaceId, deliveryId, priority, message, leasedUntil }: EffectRequest,
): Promise<{ write: Statement; effectId: string }> {
  const id = await effectIdOf(key)
  const row = {
    ...{ id, workspaceId, key, deliveryId, priority, leasedUntil },
    ...{ channel: message.channel, recipient: shown(message), dueAt: now, createdAt: now, updatedAt: now },
    ...(await sealPayload(deps.secrets, { id, workspaceId }, message)),
    state: 'intended' as const,
  }
  return { write: db.insert(effect).values(row).onConflictDoNothing(), effectId: id }
}

export const effectRequested = (effectId: string): DomainEvent => ({
  type: 'effect.requested',
  data: { effectId },
})

/** Enough to tell two recipients apart, too little to write to them. */
function shown(message: Message): string {
  if (message.channel === 'email') return maskAddress(message.to)
  if (message.channel === 'sms') return maskPhone(message.to)
  return new URL(message.channel === 'push' ? message.endpoint : message.address).hostname
}

async function effectIdOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return new Uint8Array(digest, 0, 16).toHex()
}

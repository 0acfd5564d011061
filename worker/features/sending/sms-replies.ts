import { and, eq } from 'drizzle-orm'
import { isE164 } from '#core/domain/audience/address'
import { smsReply } from '#core/domain/notifications/sms-reply'
import type { Ctx } from '../../context.ts'
import { contact, suppression } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { suppress, unsuppress } from '../audience/index.ts'

export interface Reply {
  from: string
  text: string
  source: string
}

const HELP = 'Reply STOP to get no more messages. Responda BAJA para no recibir más mensajes.'

/**
 * STOP ends the number in every workspace that knows it, since they share the sender; START lets it back where it
 * had stopped; HELP is answered. Doing it twice changes nothing. Resolves to what to answer, null for nothing.
 */
export async function takeReply(ctx: ReactionCtx, { from, text, source }: Reply): Promise<string | null> {
  const asked = smsReply(text)
  if (asked === null || !isE164(from)) return null
  if (asked === 'help') return HELP
  const channel = 'sms' as const
  for (const workspaceId of await (asked === 'stop' ? knowing(ctx, from) : stopped(ctx, from))) {
    const system = systemCtx(ctx, workspaceId, source)
    if (asked === 'stop') await suppress(system, { channel, address: from, reason: 'unsubscribe', source })
    else await unsuppress(system, { channel, address: from })
  }
  return null
}

async function knowing({ db }: ReactionCtx, phone: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: contact.workspaceId })
    .from(contact)
    .where(eq(contact.phone, phone))
  return rows.map(({ id }) => id)
}

async function stopped({ db }: ReactionCtx, phone: string): Promise<string[]> {
  const { workspaceId, channel, address, reason } = suppression
  const rows = await db
    .select({ id: workspaceId })
    .from(suppression)
    .where(and(eq(channel, 'sms'), eq(address, phone), eq(reason, 'unsubscribe')))
  return rows.map(({ id }) => id)
}

const systemCtx = ({ db, deps, now }: ReactionCtx, workspaceId: string, requestId: string): Ctx => ({
  ...{ db, deps, now, workspaceId, requestId, actor: { kind: 'system', name: 'sending' } },
  background: (work) => void work.catch(() => undefined),
})

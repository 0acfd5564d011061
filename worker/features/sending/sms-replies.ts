import { and, eq } from 'drizzle-orm'
import { isE164 } from '#core/domain/audience/address'
import { smsReply } from '#core/domain/notifications/sms-reply'
import type { Ctx } from '../../context.ts'
import { contact, memberPhone, suppression } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { answerByText } from '../audience/index.ts'

export interface Reply {
  from: string
  text: string
  source: string
}

const HELP = 'Reply STOP to get no more messages. Responda BAJA para no recibir más mensajes.'

/**
 * STOP ends the number in every workspace that knows it, since they share the sender, and withdraws its consent there;
 * START lets it back where it had stopped; HELP is answered. Doing it twice changes nothing. Resolves to what to answer, null for nothing.
 */
export async function takeReply(ctx: ReactionCtx, { from, text, source }: Reply): Promise<string | null> {
  const asked = smsReply(text)
  if (asked === null || !isE164(from)) return null
  if (asked === 'help') return HELP
  for (const workspaceId of await (asked === 'stop' ? knowing(ctx, from) : stopped(ctx, from)))
    await answerByText(systemCtx(ctx, workspaceId, source), { phone: from, says: asked, source })
  return null
}

async function knowing({ db }: ReactionCtx, phone: string): Promise<string[]> {
  const [contacts, members] = await db.batch([
    db.selectDistinct({ id: contact.workspaceId }).from(contact).where(eq(contact.phone, phone)),
    db.select({ id: memberPhone.workspaceId }).from(memberPhone).where(eq(memberPhone.phone, phone)),
  ])
  return [...new Set([...contacts, ...members].map(({ id }) => id))]
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

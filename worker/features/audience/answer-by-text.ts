import { and, eq } from 'drizzle-orm'
import { applyConsents, type ConsentStatement } from '#core/domain/audience/consent'
import { AppError } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { contact, suppression } from '../../db/schema/index.ts'
import { stateOf } from './match-contacts.ts'
import { contactEventWrite } from './record-event.ts'
import { contactsWhere, unchangedContacts } from './repository.ts'
import { suppressionWrite } from './suppress.ts'
import { contactWrites } from './write-contacts.ts'

export interface TextAnswer {
  /** E.164. */
  phone: string
  says: 'stop' | 'start'
  /** The provider's own name of the text, which is the proof. */
  source: string
}

const TRIES = 4

/**
 * STOP withdraws the consent to text messages of every contact with this number and suppresses it; START, by the same
 * person's word, gives back what had been withdrawn. Answered twice it changes nothing.
 */
export async function answerByText(ctx: Ctx, answer: TextAnswer): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      return await take(ctx, answer)
    } catch (error) {
      // Whoever edits the contact at this moment must not keep it in.
      if (tries === TRIES || !(error instanceof AppError && error.code === 'precondition_failed')) throw error
    }
}

async function take(ctx: Ctx, { phone, says, source }: TextAnswer): Promise<void> {
  const { db, workspaceId, now } = ctx
  const own = and(
    eq(suppression.workspaceId, workspaceId),
    eq(suppression.channel, 'sms'),
    eq(suppression.address, phone),
  )
  const [found, [known]] = await Promise.all([
    contactsWhere(db, workspaceId, eq(contact.phone, phone)),
    db.select().from(suppression).where(own),
  ])
  const statement: ConsentStatement = {
    ...{ channel: 'sms', state: says === 'stop' ? 'withdrawn' : 'given', how: 'reply', source },
    ...{ ip: null, note: '', at: now },
  }
  const changed = found
    .filter(({ row }) => says === 'stop' || row.smsConsent === 'withdrawn')
    .map((one) => ({ ...one, before: stateOf(one), ...applyConsents(stateOf(one).consent, [statement]) }))
    .filter(({ records }) => records.length > 0)
  const suppresses = says === 'stop' && !known
  const lifts = says === 'start' && known?.reason === 'unsubscribe'
  if (changed.length === 0 && !suppresses && !lifts) return
  const contactIds = changed.map(({ row }) => row.id)
  const detail = { channel: 'sms', reason: 'unsubscribe', source }
  await commit(ctx, {
    permission: 'audience:write',
    guards:
      changed.length > 0
        ? [
            unchangedContacts(
              workspaceId,
              changed.map(({ row }) => row),
            ),
          ]
        : [],
    writes: [
      ...contactWrites(
        ctx,
        changed.map(({ row, before, consent, records }) => ({
          ...{ id: row.id, before: row },
          plan: { outcome: 'updated' as const, after: { ...before, consent }, records },
        })),
      ),
      ...(suppresses
        ? [suppressionWrite(ctx, { channel: 'sms', address: phone, reason: 'unsubscribe', source })]
        : []),
      ...(lifts ? [db.delete(suppression).where(and(own, eq(suppression.reason, 'unsubscribe')))] : []),
      ...(says === 'stop'
        ? contactIds.map((contactId) =>
            contactEventWrite(db, {
              ...{ id: ctx.deps.newId(), workspaceId, contactId, at: now },
              ...{ type: 'message.unsubscribed', data: { how: 'reply', deliveryId: null } },
            }),
          )
        : []),
    ],
    audit: {
      ...{ action: `suppression.${says === 'stop' ? 'added' : 'lifted'}`, resource: 'suppression' },
      ...{ resourceId: 'sms', detail },
    },
    events: [
      ...(suppresses
        ? [
            {
              type: 'suppression.added' as const,
              data: { channel: 'sms' as const, reason: 'unsubscribe' as const },
            },
          ]
        : []),
      ...(contactIds.length > 0 ? [{ type: 'contacts.changed' as const, data: { contactIds } }] : []),
      ...contactIds.map((contactId) => ({
        type: 'consent.changed' as const,
        data: { contactId, channel: 'sms' as const, state: statement.state },
      })),
    ],
  })
}

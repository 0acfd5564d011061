import { stateAfter } from '#core/domain/mail/delivery'
import { ATTEMPT_DEADLINE } from '#core/domain/notifications/effect'
import type { Reaction } from '../../events/reactions.ts'
import { closeAttempt, type EffectRow, findEffect, giveUpAttempts, openAttempt } from './ledger.ts'
import { openPayload } from './payload.ts'

/** Thrown so that the event comes back later; the ledger has noted why. */
export class NotYet extends Error {
  override readonly name = 'NotYet'
}

/**
 * Sends a requested mail at most once. Of two consumers one wins the attempt; the other comes back to see
 * how it ended, because only the winner knows whether a further try is due.
 */
export const sendRequestedMail: Reaction<'mail.requested'> = {
  name: 'mail.send',
  async run(ctx, { data }) {
    const row = await findEffect(ctx.db, data.effectId)
    if (!row) return []
    if (row.state !== 'intended') {
      settled(row, ctx.now)
      await giveUpAttempts(ctx.db, ctx.now)
      return []
    }
    // Before the attempt: a key that is not configured must leave the effect as it is.
    const message = await openPayload(ctx.deps.secrets, row)
    const attempt = await openAttempt(ctx, row)
    if (!attempt) throw new NotYet('Another consumer took the attempt.')
    const from = ctx.deps.config.MAIL_FROM
    const delivery = await ctx.deps.mailer.send({ id: row.id, from, ...message, at: ctx.now })
    const state = stateAfter(delivery, attempt.attempts)
    const reason = delivery.kind === 'accepted' ? null : delivery.reason
    await closeAttempt(ctx, attempt, state, reason)
    if (state === 'intended') throw new NotYet(reason ?? 'Deferred.')
    return []
  },
}

/** Throws `NotYet` while another attempt may still end by itself. */
function settled({ state, updatedAt }: EffectRow, now: number): void {
  if (state === 'attempted' && updatedAt > now - ATTEMPT_DEADLINE)
    throw new NotYet('Another attempt is under way.')
}

import type { Reaction } from '../../events/reactions.ts'
import { runEffect } from './run-effect.ts'

/** Attempts at once what was requested; whatever follows is the ledger's own affair. */
export const sendRequested: Reaction<'effect.requested' | 'mail.requested'> = {
  name: 'effect.send',
  async run(ctx, { data }) {
    await runEffect(ctx, data.effectId)
    return []
  },
}

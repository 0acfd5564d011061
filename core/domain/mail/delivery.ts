import type { EffectState } from '../notifications/effect.ts'

/**
 * How handing over one mail ended. `lost` means that nobody can tell: the whole message was written and the
 * answer never came.
 */
export type Delivery = { kind: 'accepted' } | { kind: 'refused' | 'deferred' | 'lost'; reason: string }

/** Tries before a delivery that is deferred again and again counts as failed. A re-drive grants as many once more. */
export const TRIES = 6

/** Where the ledger goes from `attempted`; `attempts` counts the one that has just ended. */
export function stateAfter(delivery: Delivery, attempts: number): EffectState {
  if (delivery.kind === 'accepted') return 'confirmed'
  if (delivery.kind === 'refused') return 'failed'
  if (delivery.kind === 'lost') return 'unknown'
  return attempts % TRIES === 0 ? 'failed' : 'intended'
}

/**
 * How handing over one mail ended. `lost` means that nobody can tell: the whole message was written and the
 * answer never came.
 */
export type Delivery = { kind: 'accepted' } | { kind: 'refused' | 'deferred' | 'lost'; reason: string }

export const EFFECT_STATES = ['intended', 'attempted', 'confirmed', 'failed', 'unknown'] as const
export type EffectState = (typeof EFFECT_STATES)[number]

/** Tries before a delivery that is deferred again and again counts as failed. A re-drive grants as many once more. */
export const TRIES = 6

/** An attempt without a recorded end for this long (ms) has died; it is longer than any adapter may take. */
export const ATTEMPT_DEADLINE = 60_000

/** Where the ledger goes from `attempted`; `attempts` counts the one that has just ended. */
export function stateAfter(delivery: Delivery, attempts: number): EffectState {
  if (delivery.kind === 'accepted') return 'confirmed'
  if (delivery.kind === 'refused') return 'failed'
  if (delivery.kind === 'lost') return 'unknown'
  return attempts % TRIES === 0 ? 'failed' : 'intended'
}

/** Only what certainly or possibly did not arrive may be sent again, and only by a person's decision. */
export const mayRedrive = (state: EffectState): boolean => state === 'failed' || state === 'unknown'

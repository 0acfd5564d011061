import type { FailureClass } from './retry-plan.ts'

export const EFFECT_STATES = ['intended', 'attempted', 'confirmed', 'failed', 'unknown'] as const
export type EffectState = (typeof EFFECT_STATES)[number]

/** Why an effect did not get through; `died`: its consumer ended without an answer. */
export type ErrorClass = FailureClass | 'died'

/** An attempt without a recorded end for this long (ms) has died; it is longer than any adapter may take. */
export const ATTEMPT_DEADLINE = 60_000

/** Only what certainly or possibly did not arrive may be sent again, and only by a person's decision. */
export const mayRedrive = (state: EffectState): boolean => state === 'failed' || state === 'unknown'

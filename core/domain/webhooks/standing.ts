/** `off`: by us, since it is gone or failed for days; nothing is kept for it until a person turns it on. */
export const ENDPOINT_STATUSES = ['active', 'paused', 'off'] as const

export const OFF_REASONS = ['gone', 'failing'] as const
export type OffReason = (typeof OFF_REASONS)[number]

const DAY = 86_400_000
/** An endpoint that has taken nothing for so long is turned off (ms). */
export const PATIENCE = 5 * DAY
/** How long signatures by the secret before go along with those by the new one (ms). */
export const ROTATION = DAY

/**
 * Why an endpoint is to be turned off after a failure: it says that it is gone, or nothing got through for five days.
 * `failingSince` is the first failure since something last did.
 */
export function offReason(answeredGone: boolean, failingSince: number | null, now: number): OffReason | null {
  if (answeredGone) return 'gone'
  return failingSince !== null && now - failingSince >= PATIENCE ? 'failing' : null
}

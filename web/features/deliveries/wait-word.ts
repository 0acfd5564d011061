import type { DeliveryDetail } from '#core/contracts/deliveries'

type Told = Pick<DeliveryDetail, 'waiting' | 'trail' | 'errorClass'>

/** Names the sentence that says what a delivery waits for, with its cause as far as that is known; null when settled. */
export function waitWord({ waiting, trail, errorClass }: Told) {
  if (!waiting) return null
  if (waiting.for === 'round' && waiting.since) return 'silent'
  if (waiting.for === 'retry') {
    if (errorClass === 'throttled' || errorClass === 'down') return errorClass
    return 'retry'
  }
  const held = waiting.for === 'time' ? trail.findLast(({ outcome }) => outcome === 'hold') : undefined
  return held?.reason === 'quiet' || held?.reason === 'capped' ? held.reason : waiting.for
}

import type { DeliveryDetail } from '#core/contracts/deliveries'

export interface Moment {
  key: string
  at: string
  /** Names the sentence. */
  word: string
  detail: string
  provider: string
}

type Effect = Pick<DeliveryDetail['effects'][number], 'id' | 'attempts'>
type Told = Pick<DeliveryDetail, 'createdAt' | 'handedOverAt' | 'events' | 'digest'> & {
  effects: readonly Effect[]
}

/** What happened to a delivery, in its order: planned, decided, each try, what was heard. */
export function momentsOf(delivery: Told): Moment[] {
  const moment = (key: string, at: string, word: string, detail = '', provider = ''): Moment => ({
    ...{ key, at, word, detail, provider },
  })
  const { createdAt, handedOverAt, effects, events, digest } = delivery
  return [
    moment('planned', createdAt, 'planned'),
    ...(digest ? [moment('gathered', digest.gatheredAt, 'gathered')] : []),
    ...(handedOverAt ? [moment('handed', handedOverAt, 'handed_over')] : []),
    ...effects.flatMap(({ id, attempts }) =>
      attempts.map(({ attempt, startedAt, endedAt, outcome, reason, provider }) =>
        moment(`${id}-${attempt}`, endedAt ?? startedAt, outcome ?? 'no_answer', reason ?? '', provider),
      ),
    ),
    ...events.map(({ type, at, detail }, index) => moment(`event-${index}`, at, type, detail)),
  ].sort((a, b) => a.at.localeCompare(b.at))
}

const GOOD: readonly string[] = ['accepted', 'delivered', 'opened', 'clicked']
const BAD: readonly string[] = [
  ...['throttled', 'down', 'refused', 'gone', 'lost', 'died', 'no_answer'],
  ...['bounced', 'complained', 'undelivered'],
]

/** How a moment bodes for the message. */
export const toneOf = (word: string): 'good' | 'bad' | 'neutral' =>
  GOOD.includes(word) ? 'good' : BAD.includes(word) ? 'bad' : 'neutral'

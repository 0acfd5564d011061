import type { Channel, KindRule, Severity } from './kinds.ts'

/** One try to reach a person. `unlessSeen`: not needed any more when they saw it elsewhere. */
export interface Step {
  channel: Channel
  /** How long after the notification (ms). */
  after: number
  unlessSeen: boolean
}

/** How long the bell alone may try (ms). */
export const ESCALATION = 600_000

const ORDER: readonly Channel[] = ['in_app', 'push', 'chat', 'email', 'sms']
/** What interrupts somebody, and so waits until the bell had its chance. */
const LATE: Record<Severity, readonly Channel[]> = {
  low: ['email'],
  normal: ['email'],
  high: [],
  critical: [],
}

/**
 * In which order a person is told: the bell first, e-mail when it was not seen within ten minutes; what is high
 * or critical everywhere at once, and SMS for the critical alone. `reachable` are the channels the person has an
 * address for; `asked` those the sender named, none meaning the kind's own.
 */
export function planChannels(
  kind: KindRule,
  reachable: ReadonlySet<Channel>,
  asked: readonly Channel[] = [],
): Step[] {
  const wanted = asked.length > 0 ? asked : kind.channels
  const chosen = ORDER.filter((channel) => wanted.includes(channel) && reachable.has(channel)).filter(
    (channel) => channel !== 'sms' || kind.severity === 'critical' || asked.includes('sms'),
  )
  const hasBell = chosen.includes('in_app')
  return chosen.map((channel) => {
    const waits = hasBell && LATE[kind.severity].includes(channel)
    return { channel, after: waits ? ESCALATION : 0, unlessSeen: waits }
  })
}

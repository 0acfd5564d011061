import { cappedUntil, type FrequencyCap } from './frequency-cap.ts'
import type { Channel, KindRule } from './kinds.ts'
import type { Preference } from './preference.ts'
import { type QuietHours, quietUntil } from './quiet-hours.ts'
import type { Zone } from './zone.ts'

/** The rules a message passes, in this order. */
export const GATE_RULES = [
  'consent',
  'suppression',
  'preference',
  'quiet_hours',
  'frequency_cap',
  'digest',
] as const
export type GateRule = (typeof GATE_RULES)[number]

/** What is known of one recipient and channel when a message is about to leave. Times are epoch ms. */
export interface GateFacts {
  kind: KindRule
  channel: Channel
  /** Members agree by joining; a contact's consent for this channel. */
  consent: 'member' | 'given' | 'never_given' | 'withdrawn'
  /** Why nothing may reach this address any more. */
  suppressed: 'bounce' | 'complaint' | 'unsubscribe' | 'erased' | 'manual' | null
  /** The most particular choice that was made, and by whom; null when none was. */
  preference: Preference | null
  quiet: QuietHours | null
  zone: Zone
  caps: readonly FrequencyCap[]
  /** When this person got messages on this channel. */
  sent: readonly number[]
  /** The digest that is open for it and when that closes. */
  digest: { key: string; closesAt: number } | null
  now: number
}

export interface Verdict {
  rule: GateRule
  outcome: 'pass' | 'drop' | 'hold' | 'gather'
  /** Stable, for the page to say in words. */
  reason: string
}

/** `until`: ask again then, from new facts; a consent may be withdrawn meanwhile. */
export type Decision = { trail: Verdict[] } & (
  | { outcome: 'send' }
  | { outcome: 'drop' }
  | { outcome: 'hold'; until: number }
  | { outcome: 'gather'; digestKey: string; until: number }
)

type Ruling = Omit<Verdict, 'rule'> & { until?: number; digestKey?: string }

const pass = (reason: string): Ruling => ({ outcome: 'pass', reason })
const drop = (reason: string): Ruling => ({ outcome: 'drop', reason })

const RULES: Record<GateRule, (facts: GateFacts) => Ruling> = {
  consent: ({ kind, consent }) => {
    if (kind.to === 'member' || consent === 'given') return pass(consent)
    return drop(consent === 'withdrawn' ? 'withdrawn' : 'never_given')
  },

  suppression: ({ kind, channel, suppressed }) => {
    if (!suppressed) return pass('none')
    if (suppressed === 'erased') return drop('erased')
    // What the law asks for goes by mail.
    return kind.required && channel === 'email' ? pass(`required_despite_${suppressed}`) : drop(suppressed)
  },

  preference: ({ kind, channel, preference }) => {
    if (kind.locked) return pass('locked')
    if (preference) return preference.on ? pass(`on_by_${preference.by}`) : drop(`off_by_${preference.by}`)
    return kind.channels.includes(channel) ? pass('default') : drop('off_by_default')
  },

  quiet_hours: ({ kind, channel, quiet, zone, now }) => {
    // The bell waits in silence; what is critical does not wait at all.
    if (channel === 'in_app') return pass('silent_channel')
    if (kind.severity === 'critical') return pass('critical')
    const until = quiet && quietUntil(quiet, zone, now)
    return until ? { outcome: 'hold', reason: 'quiet', until } : pass('awake')
  },

  frequency_cap: ({ kind, channel, caps, sent, now }) => {
    if (channel === 'in_app') return pass('silent_channel')
    if (kind.severity === 'critical') return pass('critical')
    const until = cappedUntil(caps, sent, now)
    return until ? { outcome: 'hold', reason: 'capped', until } : pass('below')
  },

  digest: ({ kind, digest }) => {
    if (!digest || !kind.digestible) return pass('single')
    return { outcome: 'gather', reason: 'gathered', until: digest.closesAt, digestKey: digest.key }
  },
}

/** The one way out: asks every rule in order and stops at the first that does not pass. */
export function decide(facts: GateFacts): Decision {
  const trail: Verdict[] = []
  for (const rule of GATE_RULES) {
    const { until = facts.now, digestKey = '', ...ruling } = RULES[rule](facts)
    trail.push({ rule, ...ruling })
    if (ruling.outcome === 'drop') return { outcome: 'drop', trail }
    if (ruling.outcome === 'hold') return { outcome: 'hold', until, trail }
    if (ruling.outcome === 'gather') return { outcome: 'gather', digestKey, until, trail }
  }
  return { outcome: 'send', trail }
}

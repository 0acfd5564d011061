import { describe, expect, it } from 'vitest'
import { decide, GATE_RULES, type GateFacts } from './gate.ts'
import { KINDS } from './kinds.ts'
import { Zone } from './zone.ts'

const HOUR = 3_600_000
const utc = new Zone('UTC')
const noon = Date.parse('2026-05-04T12:00:00Z')
const night = Date.parse('2026-05-04T23:00:00Z')
const morning = Date.parse('2026-05-05T08:00:00Z')

const facts = (change: Partial<GateFacts> = {}): GateFacts => ({
  kind: KINDS['comment.mentioned'],
  channel: 'email',
  consent: 'member',
  suppressed: null,
  preference: null,
  quiet: { from: 22 * 60, to: 8 * 60 },
  zone: utc,
  caps: [{ limit: 2, window: HOUR }],
  sent: [],
  digest: null,
  now: noon,
  ...change,
})
const broadcast = { kind: KINDS.broadcast, consent: 'given' } as const
const alert = { kind: KINDS['security.alert'] } as const
const off = { on: false, by: 'person' } as const
const full = [noon - 1, noon - 2]
const digest = { key: 'k', closesAt: noon + HOUR }

/** What is known, what is decided, by which rule and why. */
const table: [string, Partial<GateFacts>, string, string, string][] = [
  ['nothing speaks against it', {}, 'send', 'digest', 'single'],
  ['a contact agreed', broadcast, 'send', 'digest', 'single'],
  ['a contact never agreed', { ...broadcast, consent: 'never_given' }, 'drop', 'consent', 'never_given'],
  ['a contact withdrew', { ...broadcast, consent: 'withdrawn' }, 'drop', 'consent', 'withdrawn'],
  ['the address bounced', { suppressed: 'bounce' }, 'drop', 'suppression', 'bounce'],
  ['they complained', { ...broadcast, suppressed: 'complaint' }, 'drop', 'suppression', 'complaint'],
  ['they unsubscribed', { ...broadcast, suppressed: 'unsubscribe' }, 'drop', 'suppression', 'unsubscribe'],
  ['an alert goes to a suppressed address', { ...alert, suppressed: 'bounce' }, 'send', 'digest', 'single'],
  [
    'what the law asks for goes by mail, and not to a number that answered STOP',
    { ...alert, channel: 'sms', suppressed: 'unsubscribe' },
    'drop',
    'suppression',
    'unsubscribe',
  ],
  ['nothing goes to an erased one', { ...alert, suppressed: 'erased' }, 'drop', 'suppression', 'erased'],
  ['they turned it off', { preference: off }, 'drop', 'preference', 'off_by_person'],
  [
    'they turned it off in every workspace',
    { preference: { on: false, by: 'person_everywhere' } },
    'drop',
    'preference',
    'off_by_person_everywhere',
  ],
  [
    'the workspace turned it off',
    { preference: { on: false, by: 'workspace' } },
    'drop',
    'preference',
    'off_by_workspace',
  ],
  ['an alert cannot be turned off', { ...alert, preference: off }, 'send', 'digest', 'single'],
  ['the channel is off until asked for', { channel: 'sms' }, 'drop', 'preference', 'off_by_default'],
  [
    'it was asked for',
    { channel: 'sms', preference: { on: true, by: 'person' } },
    'send',
    'digest',
    'single',
  ],
  [
    'it was asked for in every workspace',
    { channel: 'sms', preference: { on: true, by: 'person_everywhere' } },
    'send',
    'digest',
    'single',
  ],
  ['they sleep', { now: night }, 'hold', 'quiet_hours', 'quiet'],
  ['an alert wakes them', { ...alert, now: night }, 'send', 'digest', 'single'],
  ['the bell does not ring aloud', { channel: 'in_app', now: night }, 'send', 'digest', 'single'],
  ['they had their share', { sent: full }, 'hold', 'frequency_cap', 'capped'],
  ['an alert has no share', { ...alert, sent: full }, 'send', 'digest', 'single'],
  ['the bell has no share', { channel: 'in_app', sent: full }, 'send', 'digest', 'single'],
  ['it is gathered', { digest }, 'gather', 'digest', 'gathered'],
  ['an alert is never gathered', { ...alert, digest }, 'send', 'digest', 'single'],
  [
    'consent is asked before suppression',
    { ...broadcast, consent: 'withdrawn', suppressed: 'bounce' },
    'drop',
    'consent',
    'withdrawn',
  ],
  [
    'suppression is asked before preference',
    { suppressed: 'bounce', preference: off },
    'drop',
    'suppression',
    'bounce',
  ],
  [
    'preference is asked before the hour',
    { preference: off, now: night },
    'drop',
    'preference',
    'off_by_person',
  ],
  [
    'the hour is asked before the share',
    { now: night, sent: [night - 1, night - 2] },
    'hold',
    'quiet_hours',
    'quiet',
  ],
  ['the share is asked before the digest', { sent: full, digest }, 'hold', 'frequency_cap', 'capped'],
]

describe('the gate', () => {
  it.each(table)('%s', (_, change, outcome, rule, reason) => {
    const decision = decide(facts(change))
    expect(decision.outcome).toBe(outcome)
    expect(decision.trail.at(-1)).toMatchObject({ rule, reason })
  })

  it('says when to ask again', () => {
    expect(decide(facts({ now: night }))).toMatchObject({ outcome: 'hold', until: morning })
    expect(decide(facts({ sent: full }))).toMatchObject({ outcome: 'hold', until: noon - 2 + HOUR })
    expect(decide(facts({ digest }))).toMatchObject({ digestKey: 'k', until: noon + HOUR })
  })

  it('keeps every rule that was asked, in order', () => {
    expect(decide(facts()).trail.map(({ rule }) => rule)).toEqual(GATE_RULES)
    expect(decide(facts({ preference: off })).trail.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['consent', 'pass'],
      ['suppression', 'pass'],
      ['preference', 'drop'],
    ])
  })

  it('lets nothing but what the law requires past a suppression, whatever else holds', () => {
    for (const kind of Object.values(KINDS))
      for (const suppressed of ['bounce', 'complaint', 'unsubscribe', 'erased'] as const)
        for (const preference of [null, off, { on: true, by: 'person' } as const])
          for (const now of [noon, night]) {
            const { outcome } = decide(facts({ kind, consent: 'given', suppressed, preference, now }))
            if (outcome !== 'drop')
              expect([kind.required, suppressed]).toEqual([true, expect.not.stringMatching('erased')])
          }
  })
})

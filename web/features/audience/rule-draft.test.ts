import { describe, expect, it } from 'vitest'
import type { Attribute } from '#core/contracts/audience'
import type { Rule } from '#core/contracts/audience-segments'
import { OPERATORS_OF } from '#core/domain/audience/check-rule'
import { conditionOn, draftOfRule, isComplete, ruleOfDraft, subjectOf, withOperator } from './rule-draft.ts'

const attributes: Attribute[] = [
  { key: 'plan', label: 'Plan', type: 'text' },
  { key: 'seats', label: 'Seats', type: 'number' },
  { key: 'vip', label: 'VIP', type: 'boolean' },
  { key: 'renews', label: 'Renews', type: 'date' },
]

describe('a rule that is edited', () => {
  it.each<Rule>([
    { all: [] },
    { all: [{ on: 'tag', tag: 'x' }] },
    { any: [{ on: 'tag', tag: 'x' }, { not: { any: [{ on: 'tag', tag: 'y' }] } }] },
    { all: [{ any: [{ all: [{ on: 'consent', channel: 'email', state: 'given' }] }] }] },
  ])('comes back as it was: %j', (rule) => expect(ruleOfDraft(draftOfRule(rule))).toEqual(rule))

  it('says the same in the form that the page shows', () => {
    expect(ruleOfDraft(draftOfRule({ on: 'tag', tag: 'x' }))).toEqual({ all: [{ on: 'tag', tag: 'x' }] })
    expect(ruleOfDraft(draftOfRule({ not: { on: 'tag', tag: 'x' } }))).toEqual({
      not: { any: [{ on: 'tag', tag: 'x' }] },
    })
  })

  it('leaves out groups with nothing in them', () => {
    expect(ruleOfDraft(draftOfRule({ all: [{ all: [] }, { on: 'tag', tag: 'x' }] }))).toEqual({
      all: [{ on: 'tag', tag: 'x' }],
    })
  })

  it('is complete when every value is there', () => {
    expect(isComplete({ all: [] }, attributes)).toBe(true)
    expect(isComplete({ all: [{ on: 'tag', tag: ' ' }] }, attributes)).toBe(false)
    expect(isComplete({ all: [conditionOn('attribute:plan', attributes)] }, attributes)).toBe(false)
    expect(isComplete({ all: [conditionOn('attribute:renews', attributes)] }, attributes)).toBe(true)
  })
})

describe('a condition', () => {
  const SUBJECTS = [
    'tag',
    'field:email',
    'field:createdAt',
    'consent:sms',
    'suppressed:email',
    'event:message.opened',
  ]
  it.each([...SUBJECTS, ...attributes.map(({ key }) => `attribute:${key}`)])(
    'on %s is about it',
    (subject) => {
      expect(subjectOf(conditionOn(subject, attributes))).toBe(subject)
    },
  )

  it.each(attributes)(
    'on a $type keeps a value that fits each operator, or asks for one',
    ({ key, type }) => {
      const start = conditionOn(`attribute:${key}`, attributes)
      if (start.on !== 'attribute') throw new Error()
      for (const op of OPERATORS_OF[type]) {
        const next = withOperator(start, op, type)
        expect(next.op).toBe(op)
        if (op === 'set') expect(next.value).toBeUndefined()
        if (op === 'one_of') expect(next.value).toEqual([])
      }
    },
  )
})

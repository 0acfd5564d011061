import { describe, expect, it } from 'vitest'
import { type Attribute, contactInput } from '../../contracts/audience.ts'
import { MAX_ATTRIBUTES, type Rule } from '../../contracts/audience-segments.ts'
import { normalEmail } from './address.ts'
import { readAttribute } from './attributes.ts'
import { checkRule, drifts } from './check-rule.ts'
import { applyConsents, type ConsentStatement, nextConsent } from './consent.ts'
import { draftOf } from './contact-draft.ts'
import { attributeKeyOf, proposeMapping } from './import-columns.ts'
import { type RowPlan, readImportRow } from './import-row.ts'
import { type ContactState, planContact } from './plan-contact.ts'

const NOW = Date.UTC(2026, 2, 29)
const attributes: Attribute[] = [
  { key: 'plan', label: 'Plan', type: 'text' },
  { key: 'seats', label: 'Seats', type: 'number' },
  { key: 'renews', label: 'Renews on', type: 'date' },
  { key: 'vip', label: 'VIP', type: 'boolean' },
]
const rules = { attributes, now: NOW, phoneOf: (text: string) => (/^\+\d+$/.test(text) ? text : null) }

describe('an address', () => {
  it.each([
    [' Ana@Example.COM ', 'ana@example.com'],
    ['a@b', null],
    ['a@b..com', null],
    ['nobody', null],
    ['a b@c.com', null],
    ['ana@exämple.com', null],
  ])('%j is kept as %j', (text, kept) => expect(normalEmail(text)).toBe(kept))
})

describe('a cell as an attribute', () => {
  it.each([
    ['number', '1,5', 1.5],
    ['number', '-3', -3],
    ['boolean', 'Sí', true],
    ['boolean', 'no', false],
    ['date', '2026-02-28', '2026-02-28'],
    ['date', '2026-02-28T10:00:00Z', '2026-02-28'],
    ['text', ' x ', 'x'],
  ] as const)('%s %j is %j', (type, cell, value) =>
    expect(readAttribute(type, cell)).toEqual({ ok: true, value }),
  )

  it.each([
    ['number', 'many'],
    ['number', ''],
    ['boolean', 'perhaps'],
    ['date', '2026-02-30'],
    ['date', '28/02/2026'],
  ] as const)('%s refuses %j', (type, cell) => expect(readAttribute(type, cell)).toMatchObject({ ok: false }))
})

describe('consent', () => {
  it.each([
    ['none', 'given', 'import', 'given'],
    ['pending', 'given', 'double_opt_in', 'given'],
    ['given', 'pending', 'form', 'given'],
    ['given', 'withdrawn', 'one_click', 'withdrawn'],
    ['withdrawn', 'given', 'import', 'withdrawn'],
    ['withdrawn', 'given', 'api', 'withdrawn'],
    ['withdrawn', 'pending', 'import', 'withdrawn'],
    ['withdrawn', 'given', 'page', 'given'],
    ['withdrawn', 'pending', 'form', 'pending'],
  ] as const)('%s, then %s by %s, is %s', (before, state, how, after) =>
    expect(nextConsent(before, { state, how })).toBe(after),
  )

  it('keeps what changes something, and no news twice', () => {
    const says = (state: ConsentStatement['state']): ConsentStatement => ({
      ...{ channel: 'email', state, how: 'form', source: '', ip: null, note: '', at: NOW },
    })
    const { consent, records } = applyConsents({ email: 'none', sms: 'none', push: 'none' }, [
      says('given'),
      says('given'),
      says('withdrawn'),
    ])
    expect(consent.email).toBe('withdrawn')
    expect(records.map(({ state }) => state)).toEqual(['given', 'withdrawn'])
  })
})

describe('an input', () => {
  it('is normalised', () => {
    const input = contactInput.parse({
      email: 'A@B.com',
      tags: ['VIP', 'vip', 'a'],
      attributes: { seats: 3 },
    })
    expect(draftOf(input, rules)).toMatchObject({
      faults: [],
      draft: { email: 'a@b.com', tags: ['a', 'vip'], attributes: { seats: 3 } },
    })
  })

  it.each([
    [{ email: 'nobody' }, 'email'],
    [{ phone: '600 100 200' }, 'phone'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ attributes: { colour: 'red' } }, 'attributes.colour'],
    [{ attributes: { seats: 'many' } }, 'attributes.seats'],
    [{ attributes: { renews: '2026-02-30' } }, 'attributes.renews'],
    [
      { consents: [{ channel: 'email', state: 'given', how: 'form', at: '2027-01-01T00:00:00.000Z' }] },
      'consents.0.at',
    ],
  ])('%j is refused at %s', (input, path) => {
    const { faults } = draftOf(contactInput.parse({ externalId: 'x', ...input }), rules)
    expect(faults.map((fault) => fault.path)).toEqual([path])
  })
})

const ana: ContactState = {
  ...{ email: 'ana@example.com', phone: null, externalId: null, name: 'Ana', locale: null, timeZone: null },
  attributes: { plan: 'pro', seats: 3 },
  ...{ tags: ['vip'], consent: { email: 'given', sms: 'none', push: 'none' } },
}

describe('a plan', () => {
  it('changes what is given and nothing else', () => {
    const planned = planContact(ana, {
      name: 'Ana Ruiz',
      attributes: { seats: null },
      addTags: ['new'],
      consents: [],
    })
    expect(planned).toMatchObject({
      ok: true,
      plan: {
        outcome: 'updated',
        after: {
          email: 'ana@example.com',
          name: 'Ana Ruiz',
          attributes: { plan: 'pro' },
          tags: ['new', 'vip'],
        },
      },
    })
  })

  it('of the same again is no change, whatever the order', () => {
    const planned = planContact(ana, { attributes: { seats: 3, plan: 'pro' }, tags: ['vip'], consents: [] })
    expect(planned).toMatchObject({ plan: { outcome: 'unchanged' } })
  })

  it('refuses somebody who could not be told from anybody else', () => {
    expect(planContact(null, { name: 'Nobody', consents: [] })).toMatchObject({
      ok: false,
      fault: { path: 'email' },
    })
    expect(planContact(ana, { email: null, consents: [] })).toMatchObject({ ok: false })
  })
})

describe('a rule', () => {
  it('asks for so many different attributes as can be counted in time, each as often as it likes', () => {
    const many = Array.from({ length: MAX_ATTRIBUTES + 1 }, (_, at) => `a${at}`)
    const known = many.map((key): Attribute => ({ key, label: key, type: 'text' }))
    const asking = (keys: string[]): Rule => ({
      any: keys.map((key) => ({ on: 'attribute', key, op: 'set' })),
    })
    const most = many.slice(0, MAX_ATTRIBUTES)
    expect(checkRule(asking([...most, ...most.slice(0, 8)]), known)).toEqual([])
    expect(checkRule(asking(many), known)).toMatchObject([
      { path: 'rule', reason: 'too_many_attributes', count: MAX_ATTRIBUTES + 1 },
    ])
  })

  const paths = (rule: Rule) => checkRule(rule, attributes).map(({ path }) => path)

  it.each<[Rule, string[]]>([
    [{ all: [] }, []],
    [{ on: 'attribute', key: 'seats', op: 'greater', value: 3 }, []],
    [{ on: 'attribute', key: 'seats', op: 'greater', value: 'three' }, ['rule.value']],
    [{ on: 'attribute', key: 'seats', op: 'contains', value: 'x' }, ['rule.op']],
    [{ on: 'attribute', key: 'colour', op: 'is', value: 'x' }, ['rule.key']],
    [{ on: 'attribute', key: 'renews', op: 'before', value: '2026-02-30' }, ['rule.value']],
    [{ on: 'attribute', key: 'renews', op: 'in_next_days', value: 0 }, ['rule.value']],
    [{ on: 'attribute', key: 'vip', op: 'is', value: 'yes' }, ['rule.value']],
    [{ on: 'attribute', key: 'plan', op: 'set', value: 'x' }, ['rule.value']],
    [{ on: 'attribute', key: 'seats', op: 'one_of', value: ['1', 'x'] }, ['rule.value']],
    [{ on: 'field', field: 'createdAt', op: 'contains', value: 'x' }, ['rule.op']],
    [
      { any: [{ on: 'tag', tag: 'x' }, { not: { on: 'attribute', key: 'no', op: 'set' } }] },
      ['rule.any.1.not.key'],
    ],
    [
      { all: [{ all: [{ all: [{ all: [{ all: [{ all: [] }] }] }] }] }] },
      ['rule.all.0.all.0.all.0.all.0.all.0'],
    ],
    [{ any: Array.from({ length: 21 }, () => ({ on: 'tag' as const, tag: 'x' })) }, ['rule']],
  ])('%j is at fault in %j', (rule, expected) => expect(paths(rule)).toEqual(expected))

  it('drifts with time and events', () => {
    expect(drifts({ all: [{ on: 'tag', tag: 'x' }] })).toBe(false)
    expect(drifts({ not: { on: 'event', type: 'message.opened', atLeast: 1 } })).toBe(true)
    expect(drifts({ any: [{ on: 'attribute', key: 'renews', op: 'in_next_days', value: 7 }] })).toBe(true)
  })
})

describe('columns', () => {
  it('are recognised by what people call them', () => {
    const columns = ['Correo electrónico', 'Full Name', 'Teléfono', 'Renews on', 'E-mail', 'Note']
    expect(proposeMapping(columns, attributes)).toEqual({
      ...{ 'Correo electrónico': 'email', 'Full Name': 'name', Teléfono: 'phone' },
      'Renews on': 'attributes.renews',
    })
  })

  it.each([
    ['Fecha de alta', 'fecha_de_alta'],
    ['2nd Address', 'nd_address'],
    ['Año', 'ano'],
  ])('%j becomes the key %j', (column, key) => expect(attributeKeyOf(column)).toBe(key))
})

describe('a row of a file', () => {
  const plan: RowPlan = {
    ...rules,
    ...{ columns: ['Mail', 'Name', 'Seats', 'Tags'], matchBy: 'email', onMatch: 'update', tags: ['import'] },
    mapping: { Mail: 'email', Name: 'name', Seats: 'attributes.seats', Tags: 'tags' },
    consents: (['email', 'sms'] as const).map((channel) => ({
      ...{ channel, state: 'given', how: 'import', source: 'Fair', ip: null, note: '', at: NOW },
    })),
  }

  it('becomes a draft; empty cells say nothing, and consent goes where there is an address', () => {
    const read = readImportRow(plan, ['Ana@example.com', "'=Ana", '', 'a; B'])
    expect(read).toMatchObject({
      ok: true,
      draft: { email: 'ana@example.com', name: '=Ana', addTags: ['a', 'b', 'import'] },
    })
    if (!read.ok) throw new Error()
    expect(read.draft.attributes).toBeUndefined()
    expect(read.draft.consents.map(({ channel }) => channel)).toEqual(['email'])
  })

  it('may hold cells that are broken over lines: what they fill is one line', () => {
    expect(readImportRow(plan, ['a@b.co', 'Ana\r\n  Ruiz\tGil', '', 'a;\nb c'])).toMatchObject({
      draft: { name: 'Ana Ruiz Gil', addTags: ['a', 'b c', 'import'] },
    })
  })

  it('tells everything that is wrong with it, by column', () => {
    expect(readImportRow(plan, ['nobody', 'Ana', 'many', ''])).toEqual({
      ok: false,
      problems: [
        { column: 'Seats', reason: 'not_number' },
        { column: 'Mail', reason: 'not_email' },
      ],
    })
    expect(readImportRow(plan, ['', 'Ana'])).toMatchObject({ problems: [{ column: 'Mail' }] })
    expect(readImportRow(plan, ['a@b.co', '', '', '', 'x'])).toMatchObject({ problems: [{ column: '' }] })
  })
})

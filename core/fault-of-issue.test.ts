import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { faultOfIssue } from './fault-of-issue.ts'
import { type FaultReason, faultWords } from './faults.ts'

function faultOf(schema: z.ZodType, value: unknown) {
  const [issue] = schema.safeParse(value).error?.issues ?? []
  if (!issue) throw new Error('It fits.')
  return faultOfIssue(issue)
}

const ofKind = (on: string) => z.object({ on: z.literal(on) })

describe('a fault of a contract has a reason, its numbers, and plain words', () => {
  it.each<[string, z.ZodType, unknown, FaultReason, number | undefined, string]>([
    ['no value', z.string(), undefined, 'required', undefined, 'Required.'],
    ['nothing written', z.string().min(1), '', 'required', undefined, 'Required.'],
    ['too long', z.string().max(80), 'x'.repeat(81), 'max_length', 80, 'At most 80 characters.'],
    [
      'too long by far',
      z.string().max(20_000),
      'x'.repeat(20_001),
      'max_length',
      20_000,
      'At most 20,000 characters.',
    ],
    ['too long for one', z.string().max(1), 'xx', 'max_length', 1, 'At most 1 character.'],
    ['too short', z.string().min(3), 'x', 'min_length', 3, 'At least 3 characters.'],
    ['not of one length', z.string().length(6), 'x', 'exact_length', 6, 'Exactly 6 characters.'],
    ['longer than one length', z.string().length(6), '1234567', 'exact_length', 6, 'Exactly 6 characters.'],
    ['too many', z.array(z.int()).max(2), [1, 2, 3], 'max_items', 2, 'At most 2 entries.'],
    ['none', z.array(z.int()).min(1), [], 'min_items', 1, 'At least 1 entry.'],
    ['not so many', z.array(z.int()).length(2), [], 'exact_items', 2, 'Exactly 2 entries.'],
    ['too big', z.int().max(10_080), 10_081, 'max', 10_080, 'At most 10,080.'],
    ['too small', z.number().min(0.05), 0, 'min', 0.05, 'At least 0.05.'],
    ['not below', z.number().lt(1), 1, 'below', 1, 'Less than 1.'],
    ['not above', z.number().gt(0), 0, 'above', 0, 'More than 0.'],
    ['between steps', z.number().multipleOf(15), 20, 'multiple_of', 15, 'A multiple of 15.'],
    ['a number for a text', z.string(), 1, 'not_text', undefined, 'Expected a text.'],
    ['null for a text', z.string(), null, 'not_text', undefined, 'Expected a text.'],
    ['a text for a number', z.number(), '1', 'not_number', undefined, 'Expected a number.'],
    ['a word in a query', z.coerce.number(), 'ten', 'not_number', undefined, 'Expected a number.'],
    ['half a number', z.int(), 1.5, 'not_whole', undefined, 'Expected a whole number.'],
    ['a word for a yes', z.boolean(), 'yes', 'not_boolean', undefined, 'Expected true or false.'],
    ['one for many', z.array(z.string()), 'a', 'not_list', undefined, 'Expected a list.'],
    ['a list for an object', z.object({}), [], 'not_object', undefined, 'Expected an object.'],
    ['what is shut', z.undefined().optional(), 1, 'not_supported', undefined, 'Not supported here.'],
    ['no address', z.email(), 'maya@', 'not_email', undefined, 'Not an e-mail address.'],
    ['no link', z.url({ protocol: /^https$/ }), 'http://a.b', 'not_url', undefined, faultWords('not_url')],
    ['no day', z.iso.date(), '2026-02-30', 'not_date', undefined, faultWords('not_date')],
    ['no instant', z.iso.datetime(), 'today', 'not_instant', undefined, faultWords('not_instant')],
    ['of no pattern', z.string().regex(/^a$/), 'b', 'wrong_form', undefined, faultWords('wrong_form')],
    ['of no alternative', z.union([z.string(), z.int()]), {}, 'unfit', undefined, faultWords('unfit')],
  ])('%s', (_, schema, value, reason, count, message) => {
    const fault = faultOf(schema, value)
    expect(fault).toEqual({ reason, message, ...(count !== undefined && { count }) })
  })

  it.each<[string, z.ZodType, unknown]>([
    ['of a list', z.enum(['ad', 'email', 'blog_post']), 'sonnet'],
    ['of a list, and missing', z.enum(['ad', 'email', 'blog_post']), undefined],
    [
      'that tells forms apart',
      z.discriminatedUnion('on', [ofKind('ad'), ofKind('email'), ofKind('blog_post')]),
      { on: 'sonnet' },
    ],
  ])('a value %s names what would do', (_, schema, value) => {
    const name = 'ad, email, blog_post'
    expect(faultOf(schema, value)).toEqual({ reason: 'one_of', name, message: `One of: ${name}.` })
  })

  it('a value of which there is one names it', () => {
    const mustBe = { reason: 'must_be', name: 'true', message: 'Must be true.' }
    expect(faultOf(z.literal(true), false)).toEqual(mustBe)
  })
})

describe('what a contract says by itself', () => {
  const six = z.string().regex(/^\d{6}$/, 'six_digits' satisfies FaultReason)

  it('as a reason has its words', () => {
    expect(faultOf(six, 'x')).toEqual({ reason: 'six_digits', message: 'Six digits.' })
  })

  it('as words has no reason, and keeps them', () => {
    const either = z.object({}).refine(() => false, 'Give either `text` or `emoji`.')
    expect(faultOf(either, {})).toEqual({ message: 'Give either `text` or `emoji`.' })
    expect(faultOf(z.string().max(1, 'One letter.'), 'ab')).toEqual({ message: 'One letter.' })
  })
})

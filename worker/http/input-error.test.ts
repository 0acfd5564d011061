import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { previewSegmentInput } from '#core/contracts/audience-segments'
import { lineSchema } from '#core/contracts/common'
import { inputError } from './input-error.ts'

const fieldsOf = (rule: unknown) => {
  const { error } = previewSegmentInput.safeParse({ rule })
  return error ? inputError(error).details.fields?.map(({ path }) => path) : []
}
const attribute = { on: 'attribute', key: 'bags', op: 'gt', value: 1 }

describe('what does not fit names its field', () => {
  it.each([
    [
      { all: [{ on: 'tag', tag: 'vip' }, { any: [{ ...attribute, op: 'beyond' }] }] },
      ['rule.all.1.any.0.op'],
    ],
    [{ not: { not: { on: 'consent', channel: 'fax', state: 'given' } } }, ['rule.not.not.channel']],
    [{ all: [{ on: 'weather' }] }, ['rule.all.0.on']],
    [{ ...attribute, op: 'beyond' }, ['rule.op']],
    [{}, ['rule.on']],
    [undefined, ['rule']],
  ])('within a rule: %j', (rule, fields) => {
    expect(fieldsOf(rule)).toEqual(fields)
  })
})

const faultsOf = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value)
  return error ? inputError(error) : null
}

describe('a refusal by a contract', () => {
  it('tells of each field its reason, its number and the same in words; its detail tells the first', () => {
    const contract = z.object({ name: lineSchema(80, 1), size: z.int().max(10) })
    const refusal = faultsOf(contract, { name: 'x'.repeat(81), size: 11 })
    expect(refusal?.message).toBe('name: At most 80 characters.')
    expect(refusal?.details.fields).toEqual([
      { path: 'name', reason: 'max_length', count: 80, message: 'At most 80 characters.' },
      { path: 'size', reason: 'max', count: 10, message: 'At most 10.' },
    ])
  })

  it('names each field that is not known by itself', () => {
    const contract = z.object({ place: z.strictObject({ a: z.string() }) })
    const unknown = { reason: 'unknown_field', message: 'There is no such field.' }
    expect(faultsOf(contract, { place: { a: '', b: 1, c: 2 } })?.details.fields).toEqual([
      { path: 'place.b', ...unknown },
      { path: 'place.c', ...unknown },
    ])
  })

  it('tells what is wrong with a key as of what stands there', () => {
    const contract = z.object({ mapping: z.record(z.string().max(3), z.string()) })
    expect(faultsOf(contract, { mapping: { long: 'x' } })?.message).toBe(
      'mapping.long: At most 3 characters.',
    )
  })

  it('of a union that is missing says so', () => {
    const contract = z.object({ value: z.union([z.string(), z.int()]) })
    expect(faultsOf(contract, {})?.message).toBe('value: Required.')
  })

  it('of a body as a whole names the body', () => {
    expect(faultsOf(z.object({}), 12)?.message).toBe('body: Expected an object.')
  })
})

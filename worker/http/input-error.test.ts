import { describe, expect, it } from 'vitest'
import { previewSegmentInput } from '#core/contracts/audience-segments'
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

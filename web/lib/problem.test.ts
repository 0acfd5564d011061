import { describe, expect, test } from 'vitest'
import type { FieldError } from '#core/errors'
import { ApiProblem } from './problem.ts'

const refusal = (fields: FieldError[], reason: string | null = null) =>
  new ApiProblem(400, 'invalid_input', 'Said so.', fields, reason)
const tooLong = { path: 'tags.3', message: 'At most 40 characters.', reason: 'max_length', count: 40 }
const nameless = { path: 'name', message: 'Required.', reason: 'required' }

describe('what a refusal says of a field', () => {
  test('is found by its path', () => {
    expect(refusal([tooLong, nameless]).field('name')).toEqual(nameless)
    expect(refusal([nameless]).field('goal')).toBeUndefined()
  })

  test('is found for a list by what is wrong with an entry of it, not with a part of one', () => {
    expect(refusal([nameless, tooLong]).field('tags')).toEqual(tooLong)
    expect(refusal([{ ...tooLong, path: 'tags.3.name' }]).field('tags')).toBeUndefined()
  })

  test('has the reason of the whole where it is the only one, and none of its own', () => {
    const refused = { path: 'url', message: 'Only https addresses are fetched.' }
    expect(refusal([refused], 'address_refused').field('url')?.reason).toBe('address_refused')
    expect(refusal([nameless], 'VALIDATION_ERROR').field('name')?.reason).toBe('required')
    expect(refusal([nameless, refused], 'VALIDATION_ERROR').field('url')?.reason).toBeUndefined()
  })
})

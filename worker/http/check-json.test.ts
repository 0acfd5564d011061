import { describe, expect, it } from 'vitest'
import { AppError } from '#core/errors'
import { checkJson, nesting } from './check-json.ts'

function fault(text: string): { message: string; path?: string } | null {
  try {
    checkJson(text)
    return null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { message: error.message, path: error.details.fields?.[0]?.path }
  }
}

describe('checkJson', () => {
  it('lets ordinary JSON through, whole surrogate pairs and escaped backslashes included', () => {
    for (const text of ['{}', '[1,2]', '"x"', '{"a":"\\ud83d\\ude00"}', '{"a":"\\\\ud83d"}', '{"a":"😀"}'])
      expect(fault(text), text).toBeNull()
  })

  it.each(['{', '{"a":1,}', "{'a':1}", 'NaN', '', '{"a":"\u0001"}'])('refuses %j as malformed', (text) => {
    expect(fault(text)?.message).toBe('The body is not valid JSON.')
  })

  it.each([
    ['{"a":{"b":["x","\\u0000"]}}', 'a.b.1'],
    ['{"title":"half \\ud83d"}', 'title'],
    ['{"title":"other half \\uDE00"}', 'title'],
    ['{"a":{"k\\u0000":1}}', 'a.k\ufffd'],
    ['"\\ud800"', ''],
  ])('names the field of an unstorable string in %s', (text, path) => {
    expect(fault(text)?.path).toBe(path)
  })

  it('refuses nesting that would exhaust a stack, without recursing itself', () => {
    expect(fault('['.repeat(500_000))?.message).toMatch(/deeper than 64/)
    expect(fault(`${'['.repeat(64)}${']'.repeat(64)}`)).toBeNull()
  })

  it('does not count brackets inside strings', () => {
    expect(nesting('{"a":"[[[{{{","b":"\\"[["}')).toBe(1)
  })
})

import { afterEach, expect, it, vi } from 'vitest'
import { describeError, log, maskPath } from './log.ts'

const KEY = 'mq_abcdefghijklmnopqrstuvwxyz0123456789'
const JWT = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'

afterEach(() => vi.restoreAllMocks())

function lineOf(fields: Record<string, unknown>): string {
  const spy = vi.spyOn(console, 'info').mockReturnValue()
  log('info', 'said', fields)
  return String(spy.mock.calls[0]?.[0])
}

it('writes one line of JSON', () => {
  expect(JSON.parse(lineOf({ a: 1, text: 'two\nlines' }))).toMatchObject({
    level: 'info',
    message: 'said',
    a: 1,
    text: 'two\nlines',
  })
  expect(lineOf({ text: 'two\nlines' })).not.toContain('\n')
})

it('masks what stands under a secret-looking name, at any depth, but not counts', () => {
  const line = lineOf({ user: { password: 'p1', resetToken: ['t1'] }, Cookie: 'c1', tokens: 12 })
  for (const secret of ['p1', 't1', 'c1']) expect(line).not.toContain(secret)
  expect(JSON.parse(line)).toMatchObject({ tokens: 12 })
})

it('masks API keys and access tokens wherever they turn up', () => {
  const line = lineOf({ note: `called with ${KEY} and then ${JWT}.` })
  expect(line).not.toContain(KEY)
  expect(line).not.toContain('eyJ')
  expect(line).toContain('called with [masked] and then [masked]')
})

it('tells an error with its stack and cause, without a query’s parameters', () => {
  const error = new Error(
    'Failed query: insert into user (email) values (?)\nparams: ada@example.com,\nhunter2',
    {
      cause: new Error('UNIQUE constraint failed'),
    },
  )
  const told = describeError(error)
  expect(told.error).toBe('Failed query: insert into user (email) values (?)')
  expect(told.stack).toMatch(/\n\s+at /)
  expect(told.cause).toBe('UNIQUE constraint failed')
  expect(JSON.stringify(told)).not.toMatch(/ada@|hunter2/)
  expect(describeError('thrown text')).toEqual({ error: 'thrown text' })
})

it.each([
  ['/api/content/3f2c1a9e-0000-4000-8000-000000000000/reviews', '/api/content/:id/reviews'],
  ['/api/auth/reset-password/aB3dE5gH7jK9mN1pQ3sT5vX7', '/api/auth/reset-password/:id'],
  ['/api/auth/request-password-reset', '/api/auth/request-password-reset'],
  ['/api/health', '/api/health'],
])('keeps ids and tokens out of the path %s', (path, expected) => {
  expect(maskPath(path)).toBe(expected)
})

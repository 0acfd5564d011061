import { HTTPException } from 'hono/http-exception'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { problemSchema } from '#core/contracts/common'
import { AppError, ERROR_CODES, invalid } from '#core/errors'
import { onError, STATUS } from './problem.ts'
import { createRouter } from './router.ts'

afterEach(() => vi.restoreAllMocks())

async function answerTo(error: unknown) {
  const app = createRouter()
  app.onError(onError)
  app.get('/', (c) => {
    c.set('requestId', 'r1')
    throw error
  })
  const response = await app.request('/')
  return { response, problem: problemSchema.parse(await response.json()) }
}

describe('an error becomes a problem', () => {
  it.each(ERROR_CODES)('of code %s, with its status', async (code) => {
    const { response, problem } = await answerTo(new AppError(code, 'Why.'))
    expect(response.status).toBe(STATUS[code])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(problem).toMatchObject({ code, status: STATUS[code], detail: 'Why.', requestId: 'r1' })
  })

  it('that names the fields at fault', async () => {
    expect((await answerTo(invalid('brief.what', 'Required.'))).problem.fields).toEqual([
      { path: 'brief.what', message: 'Required.' },
    ])
    const parsed = z.object({ a: z.array(z.number()) }).safeParse({ a: [1, 'x'] })
    expect((await answerTo(parsed.error)).problem.fields?.[0]?.path).toBe('a.1')
  })

  it('that says when to come back, and how to identify oneself', async () => {
    const limited = await answerTo(new AppError('rate_limited', 'Later.', { retryAfter: 7 }))
    expect(limited.response.headers.get('retry-after')).toBe('7')
    const anonymous = await answerTo(new AppError('unauthenticated', 'Who?'))
    expect(anonymous.response.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('from the framework’s refusals too', async () => {
    expect((await answerTo(new HTTPException(400, { message: 'Malformed' }))).problem.code).toBe(
      'invalid_input',
    )
  })

  it('that tells nothing of a fault of ours, which the log keeps with its stack', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue()
    const { response, problem } = await answerTo(new Error('row 17 of table user'))
    expect(response.status).toBe(500)
    expect(JSON.stringify(problem)).not.toContain('row 17')
    const line = JSON.parse(String(error.mock.calls[0]?.[0]))
    expect(line).toMatchObject({ message: 'unhandled', error: 'row 17 of table user', requestId: 'r1' })
    expect(line.stack).toContain('row 17')
  })
})

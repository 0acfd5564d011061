import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { TokenSource } from './access-token.ts'
import { type Api, createApi } from './api.ts'

const item = z.object({ id: z.string() })

let api: Api
let sent: Request[]
let pauses: number[]
let answers: (() => Response)[]
let tokens: TokenSource
let faultWords: () => Promise<void>

const away = () => {
  throw new TypeError('Failed to fetch')
}
const ok = (headers: HeadersInit = {}) => Response.json({ id: 'a' }, { headers })
const refusal = (status: number, code: string, more: object = {}) =>
  Response.json(
    { type: 't', title: 'T', status, code, detail: 'Said so.', requestId: 'r', ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

beforeEach(() => {
  sent = []
  pauses = []
  answers = [() => ok()]
  let held = 'token-1'
  tokens = {
    get: vi.fn(async () => held),
    renew: vi.fn(async () => {
      held = 'token-2'
      return held
    }),
    claims: () => null,
    ended: () => false,
    forget: () => undefined,
    subscribe: () => () => undefined,
  }
  faultWords = vi.fn(async () => undefined)
  let keys = 0
  api = createApi({
    fetch: async (path, init) => {
      sent.push(new Request(new URL(String(path), 'https://marquee.test'), init))
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (!answer) throw new Error('No answer prepared.')
      return answer()
    },
    tokens,
    newId: () => `key-${++keys}`,
    pause: async (ms) => {
      pauses.push(ms)
    },
    language: () => 'es',
    faultWords,
  })
})

const header = (at: number, name: string) => sent[at]?.headers.get(name)

describe('a request', () => {
  test('carries the token, the language and the query without what is empty', async () => {
    await api.get('/api/content', item, { query: { q: 'tea & cake', type: undefined, cursor: '', limit: 5 } })
    expect(sent[0]?.url).toBe('https://marquee.test/api/content?q=tea+%26+cake&limit=5')
    expect(header(0, 'authorization')).toBe('Bearer token-1')
    expect(header(0, 'accept-language')).toBe('es')
  })

  test('to the sign-in engine goes by cookie alone', async () => {
    await api.post('/api/auth/sign-out', {})
    expect(header(0, 'authorization')).toBeNull()
    expect(header(0, 'idempotency-key')).toBeNull()
  })

  test('that edits names the version it read', async () => {
    await api.patch('/api/content/a', { title: 'B' }, item, { ifMatch: '"3"' })
    expect(header(0, 'if-match')).toBe('"3"')
  })

  test('carries the bookmark of the answer before', async () => {
    answers = [() => ok({ 'x-d1-bookmark': '0001-aaaa' }), () => ok(), () => ok()]
    await api.get('/api/content', item)
    await api.get('/api/content', item)
    await api.get('/api/content', item)
    expect([0, 1, 2].map((at) => header(at, 'x-d1-bookmark'))).toEqual([null, '0001-aaaa', '0001-aaaa'])
  })
})

describe('when no answer comes', () => {
  test('a POST is tried again under the same key, and another POST gets another key', async () => {
    answers = [away, away, () => ok()]
    await api.post('/api/content', { title: 'A' }, item)
    await api.post('/api/content', { title: 'B' }, item)
    expect([0, 1, 2, 3].map((at) => header(at, 'idempotency-key'))).toEqual([
      'key-1',
      'key-1',
      'key-1',
      'key-2',
    ])
    expect(pauses).toHaveLength(2)
  })

  test('a GET gives up after three tries, as offline', async () => {
    answers = [away]
    await expect(api.get('/api/content', item)).rejects.toMatchObject({ code: 'offline', status: 0 })
    expect(sent).toHaveLength(3)
  })

  test.each(['patch', 'del'] as const)('a %s is not repeated: it has no key', async (method) => {
    answers = [away]
    const call = method === 'patch' ? api.patch('/api/content/a', {}, item) : api.del('/api/content/a')
    await expect(call).rejects.toMatchObject({ code: 'offline' })
    expect(sent).toHaveLength(1)
  })

  test('because the caller left, it is no problem of ours and not tried again', async () => {
    answers = [
      () => {
        throw new DOMException('Left.', 'AbortError')
      },
    ]
    await expect(api.get('/api/content', item)).rejects.toMatchObject({ name: 'AbortError' })
    expect(sent).toHaveLength(1)
  })
})

describe('a refusal', () => {
  test('for an old token is met with a new one, once, under the same key', async () => {
    answers = [() => refusal(401, 'unauthenticated'), () => ok()]
    await api.post('/api/content', {}, item)
    expect([0, 1].map((at) => header(at, 'authorization'))).toEqual(['Bearer token-1', 'Bearer token-2'])
    expect(header(1, 'idempotency-key')).toBe(header(0, 'idempotency-key'))
  })

  test('that stays is told, after one renewal', async () => {
    answers = [() => refusal(401, 'unauthenticated')]
    await expect(api.get('/api/content', item)).rejects.toMatchObject({ status: 401 })
    expect(tokens.renew).toHaveBeenCalledTimes(1)
  })

  test('tells its code, its fields and its reason', async () => {
    const fields = [{ path: 'title', message: 'Required.' }]
    answers = [() => refusal(400, 'invalid_input', { fields, reason: 'TOO_SHORT' })]
    const problem = await api.post('/api/content', {}, item).catch((error: unknown) => error)
    expect(problem).toMatchObject({ code: 'invalid_input', fields, reason: 'TOO_SHORT' })
  })

  test('is told when the page has words for its reasons, which it fetches for the first', async () => {
    const fields = [{ path: 'title', message: 'Required.', reason: 'required' }]
    const { promise, resolve: arrive } = Promise.withResolvers<void>()
    vi.mocked(faultWords).mockReturnValue(promise)
    answers = [() => refusal(400, 'invalid_input', { fields })]
    let problem: unknown = null
    const told = api.post('/api/content', {}, item).catch((error: unknown) => {
      problem = error
    })
    await vi.waitFor(() => expect(faultWords).toHaveBeenCalledTimes(1))
    expect(problem).toBeNull()
    arrive()
    await told
    expect(problem).toMatchObject({ fields })
  })

  test('without reasons waits for no words', async () => {
    answers = [() => refusal(404, 'not_found')]
    await expect(api.get('/api/content/x', item)).rejects.toMatchObject({ status: 404 })
    expect(faultWords).not.toHaveBeenCalled()
  })

  test('without a problem body is told by its status', async () => {
    answers = [() => new Response('<h1>Bad gateway</h1>', { status: 502 })]
    await expect(api.get('/api/content', item)).rejects.toMatchObject({ status: 502, code: 'internal' })
  })

  test('for too many tries tells how long to wait', async () => {
    answers = [() => new Response(null, { status: 429, headers: { 'retry-after': '17' } })]
    await expect(api.get('/api/content', item)).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: 17,
    })
  })
})

test('an answer that breaks the contract is a problem, not data', async () => {
  answers = [() => Response.json({ id: 7 })]
  await expect(api.get('/api/content', item)).rejects.toMatchObject({ code: 'unexpected_answer' })
})

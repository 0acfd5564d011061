import { describe, expect, it } from 'vitest'
import { request } from '#test/harness/request'
import { createWorkspace } from '#test/harness/workspace'
import { SECURITY_HEADERS } from '#worker/http/security-headers'
import pageHeaders from '../../web/public/_headers?raw'

const OWN = 'http://localhost:5173'
const FOREIGN = 'https://evil.example'
const corsHeaders = (headers: Headers) =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'))

describe('security headers', () => {
  it('are the same for the page as for the API', () => {
    const everyPath = pageHeaders.split(/\n(?=\S)/).find((block) => block.startsWith('/*\n'))
    const lines = everyPath?.trim().split('\n').slice(1) ?? []
    const stated = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1))
    expect(stated).toEqual(Object.entries(SECURITY_HEADERS))
  })

  it('allow no inline script, no framing and no plug-in', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy']
    expect(policy).toContain("default-src 'none'")
    expect(/script-src ([^;]+)/.exec(policy ?? '')?.[1]).toBe("'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
  })

  it.each([
    ['an answer', 'GET', '/api/content', true],
    ['a refusal', 'GET', '/api/content', false],
    ['an unknown route', 'GET', '/api/nowhere', false],
  ])('stand on %s, which is not stored', async (_, method, path, signedIn) => {
    const { token } = await (await createWorkspace()).person('viewer')
    const { headers } = await request(method, path, { as: signedIn ? token : undefined })
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name), name).toBe(value)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('CORS', () => {
  it('lets the page’s own origin read the answer and its headers', async () => {
    const { headers } = await request('GET', '/api/content', { headers: { origin: OWN } })
    expect(headers.get('access-control-allow-origin')).toBe(OWN)
    expect(headers.get('access-control-allow-credentials')).toBe('true')
    for (const name of [
      'X-Request-Id',
      'X-D1-Bookmark',
      'ETag',
      'RateLimit',
      'Retry-After',
      'Idempotent-Replayed',
    ])
      expect(headers.get('access-control-expose-headers')).toContain(name)
  })

  it('answers a preflight of an allowed origin', async () => {
    const preflight = { origin: OWN, 'access-control-request-method': 'PATCH' }
    const { status, headers } = await request('OPTIONS', '/api/content/x', { headers: preflight })
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-methods')).toContain('PATCH')
    expect(headers.get('access-control-allow-headers')).toContain('If-Match')
  })

  it.each([FOREIGN, 'null', 'http://localhost:5173.evil.example', 'https://localhost:5173'])(
    'gives origin %s no CORS header, on answers and preflights',
    async (origin) => {
      const simple = await request('GET', '/api/content', { headers: { origin } })
      expect(corsHeaders(simple.headers)).toEqual([])
      const preflight = { origin, 'access-control-request-method': 'POST' }
      const asked = await request('OPTIONS', '/api/content', { headers: preflight })
      expect(corsHeaders(asked.headers)).toEqual([])
      expect(asked.headers.get('vary')).toContain('Origin')
    },
  )
})

describe('a change that carries a cookie', () => {
  const cookie = 'better-auth.session_token=x'
  const change = (headers: Record<string, string>, method = 'POST') =>
    request(method, '/api/content', { body: {}, headers })

  it.each<Record<string, string>>([
    { origin: FOREIGN },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ])('is refused from a foreign page (%o)', async (sent) => {
    const { status, body } = await change({ ...sent, cookie })
    expect(status).toBe(403)
    expect(body.code).toBe('forbidden')
  })

  it.each<Record<string, string>>([{ origin: OWN }, { origin: OWN, 'sec-fetch-site': 'same-origin' }, {}])(
    'goes on from our own page and from clients that are no browser (%o)',
    async (sent) => {
      expect((await change({ ...sent, cookie })).status).toBe(401)
    },
  )

  it('is not confused with one that carries a token, which no page sends unknowingly', async () => {
    const { token } = await (await createWorkspace()).person('editor')
    const body = { type: 'ad', title: 'From an allowed app' }
    const { status } = await request('POST', '/api/content', {
      as: token,
      body,
      headers: { origin: FOREIGN },
    })
    expect(status).toBe(201)
  })
})

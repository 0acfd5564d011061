import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { app } from '../../app.ts'
import { depsOf } from '../../deps.ts'
import { authOf } from './auth-of.ts'
import type { Browser } from './test-browser.ts'

export interface Endpoint {
  method: string
  path: string
}

/** Every endpoint the library serves, from its own list; those without a path are for the server alone. */
export function endpoints(): Endpoint[] {
  const { api } = authOf(depsOf(env), () => undefined)
  return Object.values<unknown>(api).flatMap((endpoint) => {
    if (typeof endpoint !== 'function' || !('path' in endpoint) || !('options' in endpoint)) return []
    const { path, options } = endpoint
    if (typeof path !== 'string' || typeof options !== 'object' || options === null) return []
    const methods = 'method' in options ? [options.method].flat() : []
    return methods.map((method) => ({ method: String(method), path: path.replaceAll(/:\w+/g, 'junk') }))
  })
}

const NAMES =
  'email password newPassword currentPassword name token code id provider response organizationId oauth_query client_id client_name redirect_uris scope accept grant_type refresh_token code_verifier redirect_uri url callbackURL providerId accountId image resource'.split(
    ' ',
  )
const all = <T>(value: T): Record<string, T> => Object.fromEntries(NAMES.map((name) => [name, value]))
const BODIES: unknown[] = [
  undefined,
  [],
  all(7),
  all({ x: ['<script>alert(1)</script>'] }),
  all('x'.repeat(3_000)),
  { email: 'ana@example.com', password: 'x', newPassword: 'y', token: '..', code: '000000', id: 'z' },
]
const FORM = 'application/x-www-form-urlencoded'
const FORMS = [
  '%',
  'grant_type=refresh_token',
  ...['authorization_code', 'refresh_token', 'x'].map((grant_type) =>
    new URLSearchParams({ ...all('junk'), grant_type }).toString(),
  ),
]
const QUERIES = ['', `?${new URLSearchParams(all('%00junk'))}`]

/** Straight to the router: a thousand requests through the test's loopback would grow slower and slower. */
async function send(
  browser: Browser,
  { method }: Endpoint,
  url: string,
  body?: unknown,
  type = 'application/json',
) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { origin: env.APP_URL, 'content-type': type, ...(cookie && { cookie }) }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return app.fetch(
    new Request(env.APP_URL + url, { method, headers, body: text }),
    env,
    createExecutionContext(),
  )
}

/** Sends every kind of junk to one endpoint; none of it may fail on our side, and every refusal is a problem. */
export async function sendJunk(browser: Browser, endpoint: Endpoint): Promise<void> {
  const { method, path } = endpoint
  const url = `/api/auth${path}`
  const forms = path.startsWith('/oauth2/') ? FORMS : []
  const answers =
    method === 'GET'
      ? QUERIES.map((query) => send(browser, endpoint, url + query))
      : [
          ...BODIES.map((body) => send(browser, endpoint, url, body)),
          ...forms.map((form) => send(browser, endpoint, url, form, FORM)),
        ]
  for (const { status, headers } of await Promise.all(answers)) {
    expect(status).toBeLessThan(500)
    const isProblem = headers.get('content-type') === 'application/problem+json'
    expect(status < 400 || isProblem || path.startsWith('/oauth2/')).toBe(true)
  }
}

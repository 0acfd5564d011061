import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { createWorkspace } from '#test/harness/workspace'
import worker from '#worker/index'

/** The worker with its true limits, or these; the other tests run with limits scaled up. */
function createClient(variables: Record<string, string> = {}) {
  const own = { ...env, RATE_LIMIT_SCALE: '1', ...variables }
  return async (method: string, path: string, headers: Record<string, string> = {}, body?: object) => {
    const ctx = createExecutionContext()
    const request = new Request<unknown, IncomingRequestCfProperties>(`http://localhost:5173${path}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    })
    const response = await worker.fetch(request, own, ctx)
    await waitOnExecutionContext(ctx)
    return response
  }
}

const from = (address: string) => ({ 'cf-connecting-ip': address })
const times = <T>(count: number, run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)))
const passed = (answers: Response[]) => answers.filter((answer) => answer.status !== 429).length
const signIn = '/api/auth/sign-in/email'

describe('exact limits', () => {
  it('stop guessing at one person’s password at the exact count, from many addresses in parallel', async () => {
    const send = createClient()
    const email = `${crypto.randomUUID()}@example.com`
    const answers = await times(40, (index) =>
      send('POST', signIn, from(`198.51.100.${index}`), { email, password: `guess ${index}` }),
    )
    expect(passed(answers)).toBe(10)
  })

  it('take one e-mail address in another spelling for the same', async () => {
    const send = createClient()
    const name = crypto.randomUUID()
    const answers = await times(20, (index) => {
      const email = index % 2 ? `${name}@Example.com` : ` ${name.toUpperCase()}@example.com `
      return send('POST', signIn, from(`198.51.101.${index}`), { email, password: 'guess' })
    })
    expect(passed(answers)).toBe(10)
  })

  it('stop one address trying many people, and count a whole IPv6 network as one', async () => {
    const send = createClient()
    const answers = await times(60, (index) =>
      send('POST', signIn, from(`2001:db8:7:1::${index.toString(16)}`), {
        email: `${crypto.randomUUID()}@example.com`,
        password: 'guess',
      }),
    )
    expect(passed(answers)).toBe(30)
    const neighbour = await send('POST', signIn, from('2001:db8:7:2::1'), {
      email: 'a@b.example',
      password: 'x',
    })
    expect(neighbour.status).not.toBe(429)
  })

  it('answer with a problem, Retry-After and the RateLimit fields', async () => {
    const send = createClient({ RATE_LIMITS: '{"sign-up":{"limit":2,"window":60}}' })
    const signUp = () => send('POST', '/api/auth/sign-up/email', from('203.0.113.50'), {})
    await times(2, signUp)
    const refused = await signUp()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(await refused.json()).toMatchObject({ code: 'rate_limited', status: 429 })
    const retryAfter = Number(refused.headers.get('retry-after'))
    expect(retryAfter).toBeGreaterThan(50)
    expect(retryAfter).toBeLessThanOrEqual(60)
    expect(refused.headers.get('ratelimit')).toBe(`"sign-up";r=0;t=${retryAfter}`)
    expect(refused.headers.get('ratelimit-policy')).toBe('"address";q=1200;w=60, "sign-up";q=2;w=60')
  })

  it('bound the tries at one two-factor challenge', async () => {
    const send = createClient()
    const cookie = `better-auth.two_factor=${crypto.randomUUID()}`
    const answers = await times(12, (index) =>
      send(
        'POST',
        '/api/auth/two-factor/verify-totp',
        { ...from(`198.51.102.${index}`), cookie },
        { code: '1' },
      ),
    )
    expect(passed(answers)).toBe(5)
  })

  it('count people, not workspaces or tokens, where people act', async () => {
    const send = createClient({ RATE_LIMITS: '{"generation":{"limit":3}}' })
    const workspace = await createWorkspace()
    const [one, other] = [await workspace.person('editor'), await workspace.person('editor')]
    const generate = (token: string) =>
      send('POST', '/api/content/generate', { authorization: `Bearer ${token}` }, {})
    expect(passed(await times(8, () => generate(one.token)))).toBe(3)
    expect((await generate(other.token)).status).not.toBe(429)
  })

  it('stay shut when the counter cannot be asked', async () => {
    const broken = new Proxy(env.RATE_LIMITER, {
      get: (target, name) =>
        name === 'get'
          ? () => ({ hit: () => Promise.reject(new Error('object reset')) })
          : Reflect.get(target, name).bind(target),
    })
    const ctx = createExecutionContext()
    const request = new Request<unknown, IncomingRequestCfProperties>(`http://localhost:5173${signIn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    const answer = await worker.fetch(request, { ...env, RATE_LIMITER: broken }, ctx)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
  })
})

describe('the outer shield', () => {
  it('tells what is left and refuses when nothing is', async () => {
    const send = createClient({ RATE_LIMITS: '{"address":{"limit":3}}' })
    const get = () => send('GET', '/api/content', from('203.0.113.60'))
    expect((await get()).headers.get('ratelimit')).toBe('"address";r=2;t=60')
    await times(2, get)
    const refused = await get()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('counts a person in the whole workspace apart from others', async () => {
    const send = createClient({ RATE_LIMITS: '{"read":{"limit":2}}' })
    const workspace = await createWorkspace()
    const [one, other] = [await workspace.person('viewer'), await workspace.person('viewer')]
    const list = (token: string) => send('GET', '/api/content', { authorization: `Bearer ${token}` })
    const statuses = [await list(one.token), await list(one.token), await list(one.token)]
    expect(statuses.map((answer) => answer.status)).toEqual([200, 200, 429])
    expect((await list(other.token)).status).toBe(200)
  })
})

import { describe, expect, it } from 'vitest'
import { clientNetwork } from './address.ts'
import { rateLimitFields } from './header-fields.ts'
import { judgeLog } from './hit-log.ts'
import { createMatcher } from './match.ts'
import { overridesSchema, policiesInForce } from './overrides.ts'
import { POLICIES, type Policy } from './policies.ts'

const match = createMatcher(POLICIES)
const namesFor = (method: string, path: string) => match(method, path).map((policy) => policy.name)
const find = (policies: Policy[], name: string) => policies.find((policy) => policy.name === name)

describe('the table', () => {
  it('names each policy once', () => {
    expect(new Set(POLICIES.map((policy) => policy.name)).size).toBe(POLICIES.length)
  })

  it.each([
    ['/api/auth/sign-in/email', ['sign-in-address', 'sign-in-email']],
    ['/api/auth/sign-up/email', ['sign-up']],
    ['/api/auth/request-password-reset', ['reset-address', 'reset-email']],
    ['/api/auth/send-verification-email', ['verification-address', 'verification-email']],
    ['/api/auth/two-factor/verify-totp', ['two-factor-address', 'two-factor']],
    ['/api/auth/two-factor/verify-backup-code', ['two-factor-address', 'two-factor']],
    ['/api/workspaces/current/invitations', ['invitation']],
    ['/api/workspaces/current/invitations/abc/resend', ['invitation']],
    ['/api/content/generate', ['generation']],
  ])('counts POST %s exactly', (path, expected) => {
    const exact = match('POST', path).filter((policy) => policy.exact)
    expect(exact.map((policy) => policy.name)).toEqual(expected)
  })

  it('shields every other route of the API by address and by actor', () => {
    expect(namesFor('GET', '/api/content')).toEqual(['address', 'read'])
    expect(namesFor('PATCH', '/api/content/abc')).toEqual(['address', 'write'])
    expect(namesFor('GET', '/sign-in')).toEqual([])
  })

  it.each([
    '/api/auth/sign-in/email/',
    '/api//auth/sign-in/email',
    '/API/auth/Sign-In/email',
    '/api/auth/sign%2Din/email',
  ])('is not evaded by the spelling %s', (path) => expect(namesFor('POST', path)).toContain('sign-in-email'))

  it('survives a path that cannot be decoded', () => {
    expect(namesFor('GET', '/api/%E0%A4%A')).toContain('address')
  })
})

describe('overrides', () => {
  const overrides = overridesSchema.parse({ 'sign-in-email': { limit: 4 }, read: { window: 10 } })

  it('lie over the defaults', () => {
    const policies = policiesInForce({ overrides, scale: 1, production: true })
    expect(find(policies, 'sign-in-email')).toMatchObject({ limit: 4, window: 900 })
    expect(find(policies, 'read')).toMatchObject({ limit: 600, window: 10 })
  })

  it('refuse unknown names, unknown fields and limits that switch a policy off', () => {
    for (const wrong of [
      { nope: {} },
      { read: { limit: 0 } },
      { read: { by: 'address' } },
      { read: { limit: 1.5 } },
    ])
      expect(overridesSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
  })

  it('scale everything locally, and never an exact limit in production', () => {
    const local = policiesInForce({ overrides: {}, scale: 100, production: false })
    expect(find(local, 'sign-in-email')?.limit).toBe(1000)
    const production = policiesInForce({ overrides: {}, scale: 100, production: true })
    expect(find(production, 'sign-in-email')?.limit).toBe(10)
    expect(find(production, 'read')?.limit).toBe(60_000)
    expect(find(policiesInForce({ overrides: {}, scale: 0.0001, production: false }), 'read')?.limit).toBe(1)
  })
})

describe('clientNetwork', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['', 'local'],
    [undefined, 'local'],
  ])('takes %s as %s', (address, network) => expect(clientNetwork(address)).toBe(network))
})

describe('judgeLog', () => {
  it('allows until the log is full, then until its oldest hit leaves the window', () => {
    expect(judgeLog([], 2, 60, 0)).toEqual({ allowed: true, limit: 2, remaining: 1, retryAfter: 0 })
    expect(judgeLog([1000], 2, 60, 1500)).toMatchObject({ allowed: true, remaining: 0 })
    expect(judgeLog([1000, 5000], 2, 60, 31_000)).toMatchObject({ allowed: false, retryAfter: 30 })
  })

  it('waits for as many to leave as a lowered limit wants', () => {
    expect(judgeLog([0, 10_000, 20_000], 1, 60, 30_000)).toMatchObject({ allowed: false, retryAfter: 50 })
  })
})

describe('rateLimitFields', () => {
  const policy = (name: string, limit: number): Policy => ({
    ...{ name, limit, window: 60, methods: ['GET'], paths: ['/'] },
    by: 'actor',
    exact: false,
  })
  const judged = (name: string, limit: number, remaining: number, allowed = true) => ({
    policy: policy(name, limit),
    verdict: { allowed, limit, remaining, retryAfter: allowed ? 0 : 12 },
  })

  it('tells every policy and the one closest to its limit', () => {
    expect(rateLimitFields([judged('wide', 100, 20), judged('narrow', 10, 5)])).toEqual({
      policy: '"wide";q=100;w=60, "narrow";q=10;w=60',
      limit: '"wide";r=20;t=60',
    })
    expect(rateLimitFields([judged('a', 10, 0), judged('b', 10, 0, false)])?.limit).toBe('"b";r=0;t=12')
    expect(rateLimitFields([])).toBeNull()
  })
})

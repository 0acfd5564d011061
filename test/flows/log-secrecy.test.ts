import { afterEach, expect, it, vi } from 'vitest'
import { request } from '#test/harness/request'
import { createWorkspace } from '#test/harness/workspace'

const LEVELS = ['debug', 'info', 'log', 'warn', 'error'] as const

afterEach(() => vi.restoreAllMocks())

/** Everything written to the console while this runs. */
async function written(run: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = []
  for (const level of LEVELS)
    vi.spyOn(console, level).mockImplementation((...parts) => void lines.push(parts.map(String).join(' ')))
  await run()
  vi.restoreAllMocks()
  return lines
}

it('no line of the log carries a password, a token, a cookie, a key or a body', async () => {
  const workspace = await createWorkspace()
  const { token } = await workspace.person('owner')
  const { secret } = await workspace.key('owner', ['content:write'])
  const cookie = 'marquee.session_token=cookie-secret-value'
  const password = 'correct horse battery staple'
  const email = 'log-secrecy@example.com'
  const linkToken = 'aB3dE5gH7jK9mN1pQ3sT5vX7'
  const lines = await written(async () => {
    await request('POST', '/api/auth/sign-in/email', { body: { email, password }, headers: { cookie } })
    await request('POST', '/api/auth/sign-up/email', {
      body: { email, password, name: 'L' },
      headers: { cookie },
    })
    await request('GET', `/api/auth/reset-password/${linkToken}?callbackURL=/x`)
    await request('GET', `/api/auth/verify-email?token=${linkToken}`)
    await request('POST', '/api/content', { as: token, body: { type: 'ad', title: 'A private title' } })
    await request('POST', '/api/content', {
      as: secret,
      body: { type: 'ad', title: 7, note: 'A private title' },
    })
    await request('GET', '/api/content', { headers: { 'x-api-key': `${secret}x` } })
    await request('GET', '/api/content', { as: `${token}x` })
  })
  expect(lines.length).toBeGreaterThanOrEqual(8)
  const text = lines.join('\n')
  for (const hidden of [
    password,
    token,
    secret,
    secret.slice(0, 20),
    'cookie-secret-value',
    linkToken,
    'A private title',
  ])
    expect(text).not.toContain(hidden)
})

it('each request leaves one line with its id, status and no query', async () => {
  const workspace = await createWorkspace()
  const { token } = await workspace.person('viewer')
  const lines = await written(async () => {
    const answer = await request('GET', '/api/content?q=private+search', { as: token })
    expect(answer.status).toBe(200)
  })
  const requests = lines.map((line) => JSON.parse(line)).filter((line) => line.message === 'request')
  expect(requests).toHaveLength(1)
  expect(requests[0]).toMatchObject({ level: 'info', method: 'GET', path: '/api/content', status: 200 })
  expect(requests[0].requestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(requests[0].workspaceId).toBe(workspace.id)
  expect(lines.join()).not.toContain('private')
})

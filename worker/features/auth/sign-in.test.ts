import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { jwks, member, session } from '../../db/schema/index.ts'
import { createBrowser, newEmail, newPerson, PASSWORD } from './test-browser.ts'

const tokenOf = async (browser: ReturnType<typeof createBrowser>) =>
  (await browser.get<{ token: string }>('/token')).body.token

async function join(userId: string, role: string) {
  const { id } = await createWorkspace()
  const row = { id: crypto.randomUUID(), organizationId: id, userId, role, createdAt: new Date() }
  await db.insert(member).values(row)
  return { workspaceId: id, membershipId: row.id }
}

describe('signing in', () => {
  it('says the same for an unknown address and a wrong password', async () => {
    const { email } = await newPerson()
    const wrong = await createBrowser().post<object>('/sign-in/email', {
      email,
      password: 'tungsten-canoe-43',
    })
    const unknown = await createBrowser().post<object>('/sign-in/email', {
      email: newEmail(),
      password: PASSWORD,
    })
    expect(wrong).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated', reason: 'INVALID_EMAIL_OR_PASSWORD' },
    })
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' })
  })

  it('keeps the session in a cookie no script can read', async () => {
    const { email } = await newPerson()
    const { headers } = await createBrowser().post('/sign-in/email', { email, password: PASSWORD })
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toMatch(/^marquee\.session_token=/)
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=2592000'])
      expect(cookie).toContain(attribute)
  })

  it('refuses a change with the cookie from a foreign page', async () => {
    const { browser } = await newPerson()
    const answer = await browser.send('POST', '/api/auth/sign-out', {}, { origin: 'https://evil.example' })
    expect(answer.status).toBe(403)
    expect((await browser.get('/token')).status).toBe(200)
  })

  it('lists sessions and ends one, or all the others', async () => {
    const { browser, email } = await newPerson()
    const [second, third] = [createBrowser(), createBrowser()]
    await second.post('/sign-in/email', { email, password: PASSWORD })
    await third.post('/sign-in/email', { email, password: PASSWORD })
    const { body: sessions } = await browser.get<{ token: string }[]>('/list-sessions')
    expect(sessions).toHaveLength(3)

    const { body } = await second.get<{ session: { token: string } }>('/get-session')
    expect((await browser.post('/revoke-session', { token: body.session.token })).status).toBe(200)
    expect((await second.get('/token')).status).toBe(401)
    expect((await third.get('/token')).status).toBe(200)

    await browser.post('/revoke-other-sessions')
    expect((await third.get('/token')).status).toBe(401)
    expect((await browser.get('/token')).status).toBe(200)
  })

  it('does not end the session of someone else', async () => {
    const [mine, theirs] = [await newPerson(), await newPerson()]
    const { body } = await theirs.browser.get<{ session: { token: string } }>('/get-session')
    await mine.browser.post('/revoke-session', { token: body.session.token })
    expect((await theirs.browser.get('/token')).status).toBe(200)
  })
})

describe('the access token', () => {
  it('names person, session, workspace and live role, for 15 minutes', async () => {
    const { browser, userId } = await newPerson()
    const { workspaceId, membershipId } = await join(userId, 'editor')
    const token = await tokenOf(browser)
    const claims = decodeJwt(token)
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'EdDSA' })
    expect(claims).toMatchObject({
      iss: env.APP_URL,
      aud: env.APP_URL,
      sub: userId,
      name: 'Ana Ruiz',
      wid: workspaceId,
      role: 'editor',
    })
    expect(Number(claims.exp) - Number(claims.iat)).toBe(900)
    expect(decodeJwt(await tokenOf(browser)).jti).not.toBe(claims.jti)

    await db.update(member).set({ role: 'viewer' }).where(eq(member.id, membershipId))
    expect(decodeJwt(await tokenOf(browser))).toMatchObject({ wid: workspaceId, role: 'viewer' })
  })

  it('has no workspace for a person in none', async () => {
    const { browser } = await newPerson()
    expect(decodeJwt(await tokenOf(browser))).toMatchObject({ wid: null, role: null })
  })

  it('falls back to another workspace when the active one is lost', async () => {
    const { browser, userId } = await newPerson()
    const first = await join(userId, 'viewer')
    const second = await join(userId, 'admin')
    await browser.post('/organization/set-active', { organizationId: second.workspaceId })
    expect(decodeJwt(await tokenOf(browser))).toMatchObject({ wid: second.workspaceId, role: 'admin' })
    await db.delete(member).where(eq(member.id, second.membershipId))
    expect(decodeJwt(await tokenOf(browser))).toMatchObject({ wid: first.workspaceId, role: 'viewer' })
  })

  it('begins in the workspace that was used last', async () => {
    const { browser, email, userId } = await newPerson()
    await join(userId, 'viewer')
    const { workspaceId } = await join(userId, 'editor')
    await browser.post('/organization/set-active', { organizationId: workspaceId })
    await browser.post('/sign-out')
    await browser.post('/sign-in/email', { email, password: PASSWORD })
    expect(decodeJwt(await tokenOf(browser))).toMatchObject({ wid: workspaceId })
  })

  it('cannot enter a workspace one is no member of', async () => {
    const { browser, userId } = await newPerson()
    const mine = await join(userId, 'viewer')
    const { id } = await createWorkspace()
    expect((await browser.post('/organization/set-active', { organizationId: id })).status).toBe(403)
    expect(decodeJwt(await tokenOf(browser))).toMatchObject({ wid: mine.workspaceId })
  })

  it('stops writing at once when its session ends', async () => {
    const { browser, userId } = await newPerson()
    await join(userId, 'editor')
    const as = await tokenOf(browser)
    const body = { type: 'blog_post', title: 'Spring', body: '' }
    expect((await request('POST', '/api/content', { as, body })).status).toBe(201)
    await browser.post('/sign-out')
    expect((await request('POST', '/api/content', { as, body })).status).toBe(401)
  })

  it('needs a session that has not expired', async () => {
    const { browser, userId } = await newPerson()
    await db
      .update(session)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(session.userId, userId))
    expect((await browser.get('/token')).status).toBe(401)
  })

  it('is signed by a key that rests encrypted and whose public half anyone may read', async () => {
    await newPerson().then(({ browser }) => tokenOf(browser))
    const { body } = await request<{ keys: Record<string, string>[] }>('GET', '/api/auth/jwks')
    expect(body.keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' })
    expect(Object.keys(body.keys[0] ?? {})).not.toContain('d')
    const [row] = await db.select().from(jwks)
    expect(row?.privateKey).not.toContain('"d"')
    expect(Number(row?.expiresAt) - Number(row?.createdAt)).toBeGreaterThan(89 * 86_400_000)
  })
})

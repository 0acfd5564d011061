import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { createWorkspace, db } from '#test/harness/workspace'
import { auditLog, member } from '../../db/schema/index.ts'
import { createAuthenticator } from './test-authenticator.ts'
import { type Browser, createBrowser, newPerson, noticedBy } from './test-browser.ts'

interface Options {
  challenge: string
  rp?: { id: string; name: string }
  user?: { name: string }
  authenticatorSelection?: object
  userVerification?: string
}
type Authenticator = Awaited<ReturnType<typeof createAuthenticator>>

async function addPasskey(browser: Browser, authenticator: Authenticator, verifies = true) {
  const { body: options } = await browser.get<Options>('/passkey/generate-register-options')
  const response = await authenticator.register(options, verifies)
  const { status, body } = await browser.post('/passkey/verify-registration', { response, name: 'Phone' })
  return { options, status, body }
}

async function signInWith(authenticator: Authenticator, verifies = true) {
  const browser = createBrowser()
  const { body: options } = await browser.get<Options>('/passkey/generate-authenticate-options')
  const response = await authenticator.sign(options, verifies)
  const { status, body } = await browser.post('/passkey/verify-authentication', { response })
  return { browser, options, status, body }
}

describe('a passkey', () => {
  it('signs in by itself once it is registered', async () => {
    const { browser, userId } = await newPerson()
    const authenticator = await createAuthenticator()
    const added = await addPasskey(browser, authenticator)
    expect(added).toMatchObject({ status: 200, options: { rp: { id: 'localhost', name: 'Marquee' } } })
    const again = await signInWith(authenticator)
    expect(again.status).toBe(200)
    expect((await again.browser.get('/get-session')).body).toMatchObject({ user: { id: userId } })
  })

  it('tells when it was made and when it last signed in', async () => {
    const { browser } = await newPerson()
    const authenticator = await createAuthenticator()
    await addPasskey(browser, authenticator)
    const listed = async () =>
      (await browser.get<{ createdAt: string; lastUsedAt: string | null }[]>('/passkey/list-user-passkeys'))
        .body[0]
    const made = await listed()
    expect(made).toMatchObject({ createdAt: expect.any(String), lastUsedAt: null })
    expect((await signInWith(authenticator, false)).status).toBe(400)
    expect((await listed())?.lastUsedAt).toBeNull()
    await signInWith(authenticator)
    const used = Date.parse((await listed())?.lastUsedAt ?? '')
    expect(used).toBeGreaterThanOrEqual(Date.parse(made?.createdAt ?? ''))
  })

  it('is listed, renamed and removed, opens nothing after that, and its owner is told', async () => {
    const { browser, userId } = await newPerson()
    const { id: organizationId } = await createWorkspace()
    const row = { id: crypto.randomUUID(), organizationId, userId, role: 'viewer', createdAt: new Date() }
    await db.insert(member).values(row)
    const authenticator = await createAuthenticator()
    await addPasskey(browser, authenticator)
    const list = async () =>
      (await browser.get<{ id: string; name: string }[]>('/passkey/list-user-passkeys')).body
    const [{ id } = { id: '' }] = await list()
    await browser.post('/passkey/update-passkey', { id, name: 'Old phone' })
    expect(await list()).toMatchObject([{ id, name: 'Old phone' }])
    expect((await browser.post('/passkey/delete-passkey', { id })).status).toBe(200)
    expect(await list()).toEqual([])
    expect((await signInWith(authenticator)).status).toBe(401)
    expect((await noticedBy(userId)).map(({ change }) => change)).toEqual([
      'passkey_added',
      'passkey_removed',
    ])
    const removed = eq(auditLog.action, 'account.passkey_removed')
    const rows = await db
      .select()
      .from(auditLog)
      .where(and(removed, eq(auditLog.actor, `user:${userId}`)))
    expect(rows.map(({ detail }) => detail.name)).toEqual(['Old phone'])
  })

  it('is one that is found without a user name and makes sure of the person', async () => {
    const { browser, email } = await newPerson()
    const authenticator = await createAuthenticator()
    const { options } = await addPasskey(browser, authenticator)
    expect(options.user).toMatchObject({ name: email })
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'required',
    })
    expect((await signInWith(authenticator)).options.userVerification).toBe('required')
  })

  const UNVERIFIED = { status: 400, body: { reason: 'PASSKEY_USER_UNVERIFIED' } }

  it('is refused when the device was only touched', async () => {
    const { browser } = await newPerson()
    const key = await createAuthenticator()
    expect(await addPasskey(browser, key, false)).toMatchObject(UNVERIFIED)
    expect((await browser.get<unknown[]>('/passkey/list-user-passkeys')).body).toEqual([])
  })

  it('signs nobody in by a touch alone, even if it verified the person when it was made', async () => {
    const { browser } = await newPerson()
    const phone = await createAuthenticator()
    await addPasskey(browser, phone)
    expect(await signInWith(phone, false)).toMatchObject(UNVERIFIED)
    expect((await signInWith(phone)).status).toBe(200)
  })

  it('is refused from another origin', async () => {
    const { browser } = await newPerson()
    const { status } = await addPasskey(browser, await createAuthenticator('https://evil.example'))
    expect(status).toBe(400)
  })

  it('cannot be removed by someone else', async () => {
    const { browser } = await newPerson()
    await addPasskey(browser, await createAuthenticator())
    const { body } = await browser.get<{ id: string }[]>('/passkey/list-user-passkeys')
    const { browser: other } = await newPerson()
    const id = body[0]?.id
    const absent = { status: 404, body: { code: 'not_found', reason: 'PASSKEY_NOT_FOUND' } }
    expect(await other.post('/passkey/delete-passkey', { id })).toMatchObject(absent)
    expect(await other.post('/passkey/update-passkey', { id, name: 'Mine' })).toMatchObject(absent)
    expect((await createBrowser().post('/passkey/delete-passkey', { id })).status).toBe(401)
    expect((await browser.get<unknown[]>('/passkey/list-user-passkeys')).body).toHaveLength(1)
  })
})

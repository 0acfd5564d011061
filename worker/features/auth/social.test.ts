import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerAt, googleIdToken, redirectProviders } from '#test/harness/social'
import { createWorkspace, db } from '#test/harness/workspace'
import { account, auditLog, member, user } from '../../db/schema/index.ts'
import { type Browser, createBrowser, mailFor, newEmail, newPerson, PASSWORD } from './test-browser.ts'
import { goThrough, identity, leave } from './test-provider.ts'
import { turnOnTotp } from './test-totp.ts'

beforeAll(redirectProviders)
afterAll(() => vi.unstubAllGlobals())

const signedInAs = async (browser: Browser) =>
  (await browser.get<{ user: { id: string; email: string; name: string } } | null>('/get-session')).body?.user
const userBy = async (email: string | null) =>
  (
    await db
      .select()
      .from(user)
      .where(eq(user.email, email ?? ''))
  )[0]
const accountsOf = async (userId = '') =>
  (await db.select().from(account).where(eq(account.userId, userId))).map((row) => row.providerId).sort()
const auditOf = async (userId = '') =>
  (
    await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.actor, `user:${userId}`))
  )
    .map((row) => row.action)
    .sort()

describe.each(['google', 'github'] as const)('signing in with %s', (provider) => {
  it('asks for address and profile alone, with PKCE and a state', async () => {
    const url = new URL(await leave(createBrowser(), provider))
    const { scope, state, code_challenge_method, redirect_uri } = Object.fromEntries(url.searchParams)
    expect({ scope, code_challenge_method, redirect_uri }).toEqual({
      scope: provider === 'google' ? 'email profile openid' : 'read:user user:email',
      code_challenge_method: 'S256',
      redirect_uri: `http://localhost:5173/api/auth/callback/${provider}`,
    })
    expect(state).toMatch(/^.{32,}$/)
  })

  it('makes an account for a new person, signs them in and tells the audit', async () => {
    const [browser, who] = [createBrowser(), identity()]
    const { to } = await goThrough(browser, provider, who)
    expect(to.pathname).toBe('/content')
    const person = await signedInAs(browser)
    expect(person).toMatchObject({ email: who.email, name: 'Ana Ruiz', emailVerified: true })
    expect((await browser.get('/token')).status).toBe(200)
    expect(await accountsOf(person?.id)).toEqual([provider])
    expect(await auditOf(person?.id)).toEqual([
      'account.provider_linked',
      'account.signed_in',
      'account.signed_up',
    ])
  })

  it('finds the same person again by the provider’s id, whatever their address is now', async () => {
    const who = identity()
    const first = createBrowser()
    await goThrough(first, provider, who)
    const again = createBrowser()
    await goThrough(again, provider, { ...who, email: newEmail(), verified: false })
    expect(await signedInAs(again)).toMatchObject({ email: who.email })
    expect((await signedInAs(again))?.id).toBe((await signedInAs(first))?.id)
  })

  it('begins in the workspace the person is in', async () => {
    const [browser, who] = [createBrowser(), identity()]
    await goThrough(browser, provider, who)
    const { id } = await createWorkspace()
    const userId = (await signedInAs(browser))?.id ?? ''
    const row = { id: crypto.randomUUID(), organizationId: id, userId, role: 'editor', createdAt: new Date() }
    await db.insert(member).values(row)
    const next = createBrowser()
    await goThrough(next, provider, who)
    expect((await next.get('/get-session')).body).toMatchObject({ session: { activeOrganizationId: id } })
  })

  it('makes an account without a password, which the person can choose over their address', async () => {
    const who = identity()
    await goThrough(createBrowser(), provider, who)
    const email = who.email ?? ''
    await createBrowser().post('/request-password-reset', { email })
    const token = (await mailFor(email)).link.searchParams.get('token')
    await createBrowser().post('/reset-password', { token, newPassword: PASSWORD })
    const { status } = await createBrowser().post('/sign-in/email', { email, password: PASSWORD })
    expect(status).toBe(200)
    expect(await accountsOf((await userBy(email))?.id)).toEqual(['credential', provider].toSorted())
  })

  it('joins the account of a person who has verified the same address', async () => {
    const { email, userId } = await newPerson()
    const browser = createBrowser()
    await goThrough(browser, provider, identity({ email }))
    expect((await signedInAs(browser))?.id).toBe(userId)
    expect(await accountsOf(userId)).toEqual(['credential', provider].sort())
    expect(await auditOf(userId)).toContain('account.provider_linked')
  })

  it('joins nothing to an address its owner here has not verified', async () => {
    const [email, browser] = [newEmail(), createBrowser()]
    await createBrowser().post('/sign-up/email', { name: 'Mallory', email, password: PASSWORD })
    const { to } = await goThrough(browser, provider, identity({ email }))
    expect(to.searchParams.get('error')).toBe('account_not_linked')
    expect(await signedInAs(browser)).toBeUndefined()
    expect(await accountsOf((await userBy(email))?.id)).toEqual(['credential'])
  })

  it('believes no address the provider has not verified: not to make an account, nor to join one', async () => {
    const stranger = identity({ verified: false })
    const fresh = createBrowser()
    expect((await goThrough(fresh, provider, stranger)).to.searchParams.get('error')).toBe(
      'email_not_verified',
    )
    expect(await signedInAs(fresh)).toBeUndefined()
    expect(await userBy(stranger.email)).toBeUndefined()

    const { email, userId } = await newPerson()
    const known = createBrowser()
    const { to } = await goThrough(known, provider, identity({ email, verified: false }))
    expect(to.searchParams.get('error')).toBe('account_not_linked')
    expect(await signedInAs(known)).toBeUndefined()
    expect(await accountsOf(userId)).toEqual(['credential'])
  })

  it('gives an account with a second factor no new way in but from inside', async () => {
    const { browser: owner, email, userId } = await newPerson()
    await turnOnTotp(owner)
    const outside = createBrowser()
    const { to } = await goThrough(outside, provider, identity({ email }))
    expect(to.searchParams.get('error')).toBe('second_factor_first')
    expect(await signedInAs(outside)).toBeUndefined()
    expect(await accountsOf(userId)).toEqual(['credential'])

    await goThrough(owner, provider, identity({ email }), '/link-social')
    expect(await accountsOf(userId)).toEqual(['credential', provider].sort())
  })

  it('links to the signed-in person only their own address, and no account of someone else', async () => {
    const { browser, userId } = await newPerson()
    const foreign = await goThrough(browser, provider, identity(), '/link-social')
    expect(foreign.to.searchParams.get('error')).toBe('email_does_not_match')
    expect(await accountsOf(userId)).toEqual(['credential'])
  })

  it('ends on the sign-in page when the person says no', async () => {
    const browser = createBrowser()
    const { to } = await goThrough(browser, provider, identity({ fault: 'denied' }))
    expect([to.pathname, to.searchParams.get('error')]).toEqual(['/sign-in', 'access_denied'])
    expect(await signedInAs(browser)).toBeUndefined()
  })

  it.each([
    'token-500',
    'token-html',
    'profile-500',
    'no-id-token',
    'broken-id-token',
    'emails-404',
  ] as const)('ends on the sign-in page, with nothing made, at %s', async (fault) => {
    const ofGitHub = fault === 'profile-500' || fault === 'emails-404'
    if (fault.includes('id-token') ? provider === 'github' : ofGitHub && provider === 'google') return
    const [browser, who] = [createBrowser(), identity({ fault })]
    const { status, to } = await goThrough(browser, provider, who)
    expect([status, to.pathname]).toEqual([302, '/sign-in'])
    expect(to.searchParams.get('error')).toMatch(/^\w+$/)
    expect(await signedInAs(browser)).toBeUndefined()
    expect(await userBy(who.email)).toBeUndefined()
  })

  it('needs an address', async () => {
    const { to } = await goThrough(createBrowser(), provider, identity({ email: null }))
    expect(to.searchParams.get('error')).toMatch(/email_not_found|email_not_verified/)
  })

  it('refuses a state it did not give, one of another browser, and one used before', async () => {
    const who = identity()
    const made = createBrowser()
    const back = await answerAt(await leave(made, provider), who)
    const at = (browser: Browser, search: string) =>
      browser
        .send('GET', `/api/auth/callback/${provider}${search}`)
        .then(({ headers }) => headers.get('location'))

    const other = createBrowser()
    await leave(other, provider)
    expect(await at(other, back.search)).toContain('error=state_mismatch')
    const forged = new URLSearchParams(back.search)
    forged.set('state', 'x'.repeat(32))
    expect(await at(made, `?${forged}`)).toContain('error=state_mismatch')
    expect(await at(made, `?code=${back.searchParams.get('code')}`)).toContain('error=state_not_found')
    expect(await userBy(who.email)).toBeUndefined()

    expect(await at(made, back.search)).toBe('/content')
    expect(await at(made, back.search)).toContain('error=state_mismatch')
  })

  it('refuses a code it cannot redeem', async () => {
    const [browser, who] = [createBrowser(), identity()]
    const back = await answerAt(await leave(browser, provider), who)
    back.searchParams.set('code', 'stolen')
    const { headers } = await browser.send('GET', back.pathname + back.search)
    expect(headers.get('location')).toContain('error=invalid_code')
    expect(await signedInAs(browser)).toBeUndefined()
  })

  it('sends nobody to a foreign page afterwards', async () => {
    const body = { provider, callbackURL: 'https://evil.example/' }
    expect((await createBrowser().post('/sign-in/social', body)).status).toBe(403)
  })
})

describe('what a provider says about a person', () => {
  it('is cut to the bounds of a name typed here', async () => {
    const browser = createBrowser()
    await goThrough(browser, 'google', identity({ name: `Ana\u0007${'a'.repeat(300)}` }))
    expect((await signedInAs(browser))?.name).toBe(`Ana ${'a'.repeat(76)}`)
  })

  it('may hide the address in the profile: GitHub lists it apart', async () => {
    const [browser, who] = [createBrowser(), identity({ fault: 'hidden-email', name: null })]
    await goThrough(browser, 'github', who)
    expect(await signedInAs(browser)).toMatchObject({ email: who.email, name: 'anaruiz' })
  })
})

describe('a Google ID token brought by the browser', () => {
  const bring = (browser: Browser, token: string) =>
    browser.post('/sign-in/social', { provider: 'google', idToken: { token } })

  it('signs in when Google’s key signed it for us', async () => {
    const [browser, who] = [createBrowser(), identity()]
    expect((await bring(browser, await googleIdToken(who))).status).toBe(200)
    expect(await signedInAs(browser)).toMatchObject({ email: who.email })
  })

  it.each([
    ['is signed by another key', { forged: true }],
    ['is meant for another client', { audience: 'someone-else.apps.googleusercontent.com' }],
    ['comes from another issuer', { issuer: 'https://evil.example' }],
    ['is too old', { issued: 4000 }],
  ])('is refused when it %s', async (_, choices) => {
    const [browser, who] = [createBrowser(), identity()]
    expect((await bring(browser, await googleIdToken(who, choices))).status).toBe(401)
    expect(await userBy(who.email)).toBeUndefined()
  })

  it('is refused for an address Google has not verified', async () => {
    const [browser, who] = [createBrowser(), identity({ verified: false })]
    expect((await bring(browser, await googleIdToken(who))).status).toBe(403)
    expect(await userBy(who.email)).toBeUndefined()
  })
})

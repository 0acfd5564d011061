import { and, eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { redirectProviders } from '#test/harness/social'
import type { ProviderName } from '#test/harness/social/identity'
import { createWorkspace, db } from '#test/harness/workspace'
import { auditLog, member, session } from '../../db/schema/index.ts'
import { type Browser, createBrowser, newEmail, newPerson, noticedBy } from './test-browser.ts'
import { goThrough, identity } from './test-provider.ts'

beforeAll(redirectProviders)
afterAll(() => vi.unstubAllGlobals())

const AT = { callbackURL: '/settings/security', errorCallbackURL: '/settings/security' }
const link = (browser: Browser, provider: ProviderName, email: string) =>
  goThrough(browser, provider, identity({ email }), '/link-social', AT)

interface Account {
  id: string
  providerId: string
}
const accountsOf = async (browser: Browser) => (await browser.get<Account[]>('/list-accounts')).body
const idOf = async (browser: Browser, provider: string) =>
  (await accountsOf(browser)).find(({ providerId }) => providerId === provider)?.id

/** A person with a password, in a workspace: who is in none has no inbox to be told in. */
async function memberOf() {
  const person = await newPerson()
  await join(person.userId)
  return person
}
async function join(userId: string) {
  const { id: organizationId } = await createWorkspace()
  const row = { id: crypto.randomUUID(), organizationId, userId, role: 'editor', createdAt: new Date() }
  await db.insert(member).values(row)
}

const linksTold = async (userId: string) =>
  (
    await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.actor, `user:${userId}`), like(auditLog.action, 'account.provider_%')))
      .orderBy(auditLog.at)
  ).map(({ action, detail }) => [action, detail.name])

describe.each([
  ['google', 'Google'],
  ['github', 'GitHub'],
] as const)('signing in with %s', (provider, name) => {
  it('is added and taken away from inside, each with its row and its notice', async () => {
    const { browser, email, userId } = await memberOf()
    const { to } = await link(browser, provider, email)
    expect(to.pathname + to.search).toBe('/settings/security')
    const accountId = await idOf(browser, provider)
    expect((await browser.post('/unlink-account', { accountId })).status).toBe(200)
    expect((await accountsOf(browser)).map(({ providerId }) => providerId)).toEqual(['credential'])
    expect(await linksTold(userId)).toEqual([
      ['account.provider_linked', name],
      ['account.provider_unlinked', name],
    ])
    expect(await noticedBy(userId)).toEqual([
      { change: 'provider_linked', language: 'en' },
      { change: 'provider_unlinked', language: 'en' },
    ])
  })

  it('that somebody adds by coming that way is told to the owner as well', async () => {
    const { email, userId } = await memberOf()
    await goThrough(createBrowser(), provider, identity({ email }))
    expect((await noticedBy(userId)).map(({ change }) => change)).toEqual(['provider_linked'])
  })

  it('is no news to who makes an account by it', async () => {
    const [browser, email] = [createBrowser(), newEmail()]
    await goThrough(browser, provider, identity({ email }))
    const { body } = await browser.get<{ user: { id: string } }>('/get-session')
    await join(body.user.id)
    expect(await linksTold(body.user.id)).toEqual([['account.provider_linked', name]])
    expect(await noticedBy(body.user.id)).toEqual([])
  })

  it('comes back to the settings with the reason when it may not be added', async () => {
    const { browser, email, userId } = await memberOf()
    const another = await link(browser, provider, newEmail())
    expect([another.to.pathname, another.to.searchParams.get('error')]).toEqual([
      '/settings/security',
      'email_does_not_match',
    ])
    const unproven = identity({ email, verified: false })
    const { to } = await goThrough(browser, provider, unproven, '/link-social', AT)
    expect(to.searchParams.get('error')).toBe('email_not_verified')
    expect(await linksTold(userId)).toEqual([])
    expect(await noticedBy(userId)).toEqual([])
  })

  it('stays where it is the last way in, and in an account of somebody else', async () => {
    const [browser, other] = [createBrowser(), await memberOf()]
    await goThrough(browser, provider, identity())
    const accountId = await idOf(browser, provider)
    expect(await browser.post('/unlink-account', { accountId })).toMatchObject({
      status: 400,
      body: { reason: 'FAILED_TO_UNLINK_LAST_ACCOUNT' },
    })
    await link(other.browser, provider === 'google' ? 'github' : 'google', other.email)
    expect((await other.browser.post('/unlink-account', { accountId })).body).toMatchObject({
      reason: 'ACCOUNT_NOT_FOUND',
    })
    expect(await accountsOf(browser)).toHaveLength(1)
  })

  it('is taken away only by who signed in within the last day', async () => {
    const { browser, email, userId } = await memberOf()
    await link(browser, provider, email)
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000)
    await db.update(session).set({ createdAt: old }).where(eq(session.userId, userId))
    const accountId = await idOf(browser, provider)
    expect(await browser.post('/unlink-account', { accountId })).toMatchObject({
      status: 403,
      body: { reason: 'SESSION_NOT_FRESH' },
    })
  })
})

describe('two ways in, both taken away at once', () => {
  it('leave one', async () => {
    const [browser, email] = [createBrowser(), newEmail()]
    await goThrough(browser, 'google', identity({ email }))
    await link(browser, 'github', email)
    const answers = await Promise.all(
      (await accountsOf(browser)).map(({ id }) => browser.post('/unlink-account', { accountId: id })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(answers.find(({ status }) => status === 400)?.body).toMatchObject({
      reason: 'FAILED_TO_UNLINK_LAST_ACCOUNT',
    })
    expect(await accountsOf(browser)).toHaveLength(1)
  })

  it('are one when it is the same, and told once', async () => {
    const { browser, email, userId } = await memberOf()
    await link(browser, 'google', email)
    const accountId = await idOf(browser, 'google')
    const twice = [1, 2].map(() => browser.post('/unlink-account', { accountId }))
    expect((await Promise.all(twice)).map(({ status }) => status).sort()).toEqual([200, 400])
    expect((await linksTold(userId)).map(([action]) => action)).toEqual([
      'account.provider_linked',
      'account.provider_unlinked',
    ])
  })
})

import { env } from 'cloudflare:workers'
import { symmetricEncrypt } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db } from '#test/harness/workspace'
import { createDeps } from '#worker/deps'
import { twoFactor } from '../../db/schema/index.ts'
import { createBrowser, mailFor, newPerson, PASSWORD } from './test-browser.ts'
import { codeOf, turnOnTotp } from './test-totp.ts'

async function halfSignedIn(email: string) {
  const browser = createBrowser()
  return { browser, answer: await browser.post('/sign-in/email', { email, password: PASSWORD }) }
}

describe('two-factor sign-in', () => {
  it('is on after the first code, and tells the owner', async () => {
    const { browser, email } = await newPerson()
    const { totpURI } = await turnOnTotp(browser)
    expect(totpURI).toContain('issuer=Marquee')
    expect((await browser.get('/token')).status).toBe(200)
    expect((await mailFor(email, 2)).subject).toBe('Two-factor sign-in is on')
  })

  it('asks for the code after the password, and gives no session before it', async () => {
    const { browser: first, email } = await newPerson()
    const { totpURI } = await turnOnTotp(first)
    const { browser, answer } = await halfSignedIn(email)
    expect(answer).toMatchObject({
      status: 200,
      body: { twoFactorRedirect: true, twoFactorMethods: ['totp'] },
    })
    expect((await browser.get('/token')).status).toBe(401)
    const wrong = await browser.post('/two-factor/verify-totp', { code: '000000' })
    expect(wrong).toMatchObject({ status: 401, body: { reason: 'INVALID_CODE' } })
    expect((await browser.post('/two-factor/verify-totp', { code: await codeOf(totpURI) })).status).toBe(200)
    expect((await browser.get('/token')).status).toBe(200)
  })

  it('takes each recovery code once', async () => {
    const { browser: first, email } = await newPerson()
    const { backupCodes } = await turnOnTotp(first)
    const [code = ''] = backupCodes
    const [one, two] = [await halfSignedIn(email), await halfSignedIn(email)]
    expect((await one.browser.post('/two-factor/verify-backup-code', { code })).status).toBe(200)
    expect((await two.browser.post('/two-factor/verify-backup-code', { code })).status).toBe(401)
  })

  it.each([
    ['in capitals', (code: string) => code.toUpperCase()],
    ['without its dash', (code: string) => code.replace('-', '')],
    ['in pieces', (code: string) => ` ${code.replace('-', ' ')} `],
  ])('takes a recovery code %s, and once all the same', async (_, typed) => {
    const { browser: first, email } = await newPerson()
    const [code = ''] = (await turnOnTotp(first)).backupCodes
    expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/)
    const [one, two] = [await halfSignedIn(email), await halfSignedIn(email)]
    const use = { code: typed(code) }
    expect((await one.browser.post('/two-factor/verify-backup-code', use)).status).toBe(200)
    expect((await two.browser.post('/two-factor/verify-backup-code', { code })).status).toBe(401)
  })

  it('takes the codes that were made before, in letters of both cases', async () => {
    const { browser: first, email, userId } = await newPerson()
    await turnOnTotp(first)
    const data = JSON.stringify(['O0lI1-aBcDe', 'ZyXwV-98765'])
    const backupCodes = await symmetricEncrypt({ key: createDeps(env).config.BETTER_AUTH_SECRET, data })
    await db.update(twoFactor).set({ backupCodes }).where(eq(twoFactor.userId, userId))
    for (const [code, status] of [
      ['O0lI1-aBcDe', 200],
      ['o0li1 abcde', 401],
      ['zyxwv98765', 200],
    ] as const) {
      const { browser } = await halfSignedIn(email)
      expect((await browser.post('/two-factor/verify-backup-code', { code })).status).toBe(status)
    }
  })

  it('is turned off with the password only, and tells the owner', async () => {
    const { browser, email } = await newPerson()
    await turnOnTotp(browser)
    expect((await browser.post('/two-factor/disable', { password: 'tungsten-canoe-43' })).status).toBe(400)
    expect((await browser.post('/two-factor/disable', { password: PASSWORD })).status).toBe(200)
    expect((await halfSignedIn(email)).answer.body).not.toHaveProperty('twoFactorRedirect')
    expect((await mailFor(email, 3)).subject).toBe('Two-factor sign-in is off')
  })
})

import { describe, expect, it } from 'vitest'
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

  it('is turned off with the password only, and tells the owner', async () => {
    const { browser, email } = await newPerson()
    await turnOnTotp(browser)
    expect((await browser.post('/two-factor/disable', { password: 'tungsten-canoe-43' })).status).toBe(400)
    expect((await browser.post('/two-factor/disable', { password: PASSWORD })).status).toBe(200)
    expect((await halfSignedIn(email)).answer.body).not.toHaveProperty('twoFactorRedirect')
    expect((await mailFor(email, 3)).subject).toBe('Two-factor sign-in is off')
  })
})

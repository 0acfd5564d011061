import { describe, expect, it } from 'vitest'
import { type Browser, createBrowser, mailFor, newPerson, PASSWORD } from './test-browser.ts'

interface Enabled {
  totpURI: string
  backupCodes: string[]
}

/** The present code of an authenticator app (RFC 6238: SHA-1, 30 s, six digits). */
async function codeOf(totpURI: string): Promise<string> {
  const secret = base32(new URL(totpURI).searchParams.get('secret') ?? '')
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(Math.floor(Date.now() / 30_000)))
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter))
  const offset = mac.getUint8(19) & 15
  return String((mac.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function base32(text: string): Uint8Array {
  const bits = [...text.replaceAll('=', '')].map((char) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'),
  )
  return Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}

async function enable(browser: Browser): Promise<Enabled> {
  const { body } = await browser.post<Enabled>('/two-factor/enable', { password: PASSWORD })
  await browser.post('/two-factor/verify-totp', { code: await codeOf(body.totpURI) })
  return body
}

async function halfSignedIn(email: string) {
  const browser = createBrowser()
  return { browser, answer: await browser.post('/sign-in/email', { email, password: PASSWORD }) }
}

describe('two-factor sign-in', () => {
  it('is on after the first code, and tells the owner', async () => {
    const { browser, email } = await newPerson()
    const { totpURI } = await enable(browser)
    expect(totpURI).toContain('issuer=Marquee')
    expect((await browser.get('/token')).status).toBe(200)
    expect((await mailFor(email, 2)).subject).toBe('Two-step sign-in is on')
  })

  it('asks for the code after the password, and gives no session before it', async () => {
    const { browser: first, email } = await newPerson()
    const { totpURI } = await enable(first)
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
    const { backupCodes } = await enable(first)
    const [code = ''] = backupCodes
    const [one, two] = [await halfSignedIn(email), await halfSignedIn(email)]
    expect((await one.browser.post('/two-factor/verify-backup-code', { code })).status).toBe(200)
    expect((await two.browser.post('/two-factor/verify-backup-code', { code })).status).toBe(401)
  })

  it('is turned off with the password only, and tells the owner', async () => {
    const { browser, email } = await newPerson()
    await enable(browser)
    expect((await browser.post('/two-factor/disable', { password: 'tungsten-canoe-43' })).status).toBe(400)
    expect((await browser.post('/two-factor/disable', { password: PASSWORD })).status).toBe(200)
    expect((await halfSignedIn(email)).answer.body).not.toHaveProperty('twoFactorRedirect')
    expect((await mailFor(email, 3)).subject).toBe('Two-step sign-in is off')
  })
})

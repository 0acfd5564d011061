import { describe, expect, it } from 'vitest'
import { request } from '#test/harness/request'
import { createBrowser, mailFor, newEmail, newPerson, PASSWORD } from './test-browser.ts'

const NEXT = 'granite-otter-77'
const signIn = async (email: string, password: string) =>
  (await createBrowser().post('/sign-in/email', { email, password })).status

async function resetToken(email: string, mails: number) {
  await createBrowser().post('/request-password-reset', { email })
  const { link } = await mailFor(email, mails)
  expect(link.pathname).toBe('/reset-password')
  return link.searchParams.get('token') ?? ''
}

describe('a forgotten password', () => {
  it('is replaced through the mailed link, once, and ends every session', async () => {
    const { email, browser } = await newPerson()
    const token = await resetToken(email, 2)
    const reset = () => createBrowser().post('/reset-password', { token, newPassword: NEXT })
    expect(await reset()).toMatchObject({ status: 200, body: { status: true } })
    expect(await browser.get('/token')).toMatchObject({
      status: 401,
      body: {
        code: 'unauthenticated',
        detail: expect.stringContaining('sign in at /api/auth/sign-in/email'),
      },
    })
    expect(await signIn(email, PASSWORD)).toBe(401)
    expect(await signIn(email, NEXT)).toBe(200)
    expect(await reset()).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', reason: 'INVALID_TOKEN' },
    })
    expect((await mailFor(email, 3)).subject).toBe('Your password was changed')
  })

  it('answers an unknown address as a known one', async () => {
    const { email } = await newPerson()
    const known = await createBrowser().post('/request-password-reset', { email })
    const unknown = await createBrowser().post('/request-password-reset', { email: newEmail() })
    expect(known).toMatchObject({ status: 200, body: { status: true } })
    expect(unknown.body).toEqual(known.body)
  })

  it('is not replaced by a weak one, and the link still works after that', async () => {
    const { email } = await newPerson()
    const token = await resetToken(email, 2)
    const local = email.split('@')[0]
    const weak = await createBrowser().post('/reset-password', { token, newPassword: `${local}1` })
    expect(weak).toMatchObject({
      status: 400,
      body: { reason: 'PASSWORD_TOO_PERSONAL', fields: [{ path: 'newPassword' }] },
    })
    expect((await createBrowser().post('/reset-password', { token, newPassword: NEXT })).status).toBe(200)
  })

  it.each([
    [{ token: 'unknown', newPassword: NEXT }, 'INVALID_TOKEN'],
    [{ newPassword: NEXT }, 'VALIDATION_ERROR'],
    [{ token: ['a'], newPassword: 1 }, 'VALIDATION_ERROR'],
  ])('refuses %j', async (body, reason) => {
    expect(await createBrowser().post('/reset-password', body)).toMatchObject({
      status: 400,
      body: { reason },
    })
  })

  it('names the field when the request for a link has no address', async () => {
    const answer = await createBrowser().post('/request-password-reset', { email: 'nobody' })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', fields: [{ path: 'email' }] },
    })
  })
})

describe('changing the password', () => {
  it('needs the present one, tells the owner and can end the other sessions', async () => {
    const { email, browser } = await newPerson()
    const other = createBrowser()
    await other.post('/sign-in/email', { email, password: PASSWORD })
    const change = (currentPassword: string) =>
      browser.post('/change-password', { currentPassword, newPassword: NEXT, revokeOtherSessions: true })
    expect(await change('tungsten-canoe-43')).toMatchObject({
      status: 400,
      body: { reason: 'INVALID_PASSWORD' },
    })
    expect((await change(PASSWORD)).status).toBe(200)
    expect((await other.get('/token')).status).toBe(401)
    expect((await browser.get('/token')).status).toBe(200)
    expect(await signIn(email, NEXT)).toBe(200)
    expect((await mailFor(email, 2)).subject).toBe('Your password was changed')
  })

  it('needs a session', async () => {
    const body = { currentPassword: PASSWORD, newPassword: NEXT }
    expect(await createBrowser().post('/change-password', body)).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
    })
  })
})

describe('GET /api/auth/options', () => {
  it('tells what sign-in offers, to anyone', async () => {
    const { status, body } = await request('GET', '/api/auth/options')
    expect({ status, body }).toEqual({
      status: 200,
      body: { social: ['google', 'github'], passkey: true, emailVerification: true },
    })
  })
})

import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db } from '#test/harness/workspace'
import { user } from '../../db/schema/index.ts'
import { createBrowser, mailFor, newEmail, newPerson, PASSWORD } from './test-browser.ts'

const form = (email: string) => ({ name: 'Ana Ruiz', email, password: PASSWORD })

describe('signing up', () => {
  it('takes a person from the form to the API', async () => {
    const email = newEmail()
    const browser = createBrowser()
    const up = await browser.post('/sign-up/email', form(email))
    expect(up).toMatchObject({ status: 200, body: { token: null, user: { email, emailVerified: false } } })

    const early = await browser.post('/sign-in/email', form(email))
    expect(early).toMatchObject({ status: 403, body: { code: 'forbidden', reason: 'EMAIL_NOT_VERIFIED' } })

    const { link } = await mailFor(email)
    expect(link.pathname).toBe('/verify-email')
    expect(await browser.get(`/verify-email${link.search}`)).toMatchObject({ status: 200 })
    expect(await browser.get('/token')).toMatchObject({ status: 200 })

    const other = createBrowser()
    expect(await other.post('/sign-in/email', form(email))).toMatchObject({ status: 200 })
    expect((await other.api('POST', '/api/workspaces', { name: 'Acme' })).status).toBe(201)
    expect((await other.api('GET', '/api/content')).status).toBe(200)
  })

  it('leads on, over the link, to the page that asked for it and to no other site', async () => {
    const nextAfter = async (callbackURL: string) => {
      const email = newEmail()
      await createBrowser().post('/sign-up/email', { ...form(email), callbackURL })
      return (await mailFor(email)).link.searchParams.get('next')
    }
    expect(await nextAfter('/invitations/7?x=1')).toBe('/invitations/7?x=1')
    expect(await nextAfter('/')).toBeNull()
    expect(await nextAfter(`${env.APP_URL}/content`)).toBeNull()
    const elsewhere = { ...form(newEmail()), callbackURL: '//evil.example/x' }
    expect((await createBrowser().post('/sign-up/email', elsewhere)).status).toBe(403)
  })

  it('sends the link again with the same way on', async () => {
    const email = newEmail()
    await createBrowser().post('/sign-up/email', form(email))
    await createBrowser().post('/send-verification-email', { email, callbackURL: '/invitations/7' })
    const { all } = await mailFor(email, 2)
    expect(all.map(({ text }) => text)).toContainEqual(expect.stringContaining('next=%2Finvitations%2F7'))
  })

  it('writes in the language the page asks for', async () => {
    const email = newEmail()
    await createBrowser('es-MX,es;q=0.9').post('/sign-up/email', form(email))
    expect((await mailFor(email)).subject).toBe('Confirma tu dirección de correo')
  })

  it('answers the same for a known address, and tells its owner', async () => {
    const { email, userId } = await newPerson()
    const again = await createBrowser().post('/sign-up/email', { ...form(email), name: 'Mallory' })
    const fresh = await createBrowser().post('/sign-up/email', { ...form(newEmail()), name: 'Mallory' })
    const shape = ({ status, body }: typeof again) => ({ status, keys: keysOf(body) })
    expect(shape(again)).toEqual(shape(fresh))
    expect((await mailFor(email, 2)).all.map((mail) => mail.subject)).toContain('You already have an account')
    expect(await db.select({ name: user.name }).from(user).where(eq(user.id, userId))).toEqual([
      { name: 'Ana Ruiz' },
    ])
  })

  it('sends a fresh link when the address waits for its verification', async () => {
    const email = newEmail()
    await createBrowser().post('/sign-up/email', form(email))
    await createBrowser().post('/sign-up/email', form(email))
    const { all } = await mailFor(email, 2)
    expect(new Set(all.map((mail) => mail.subject))).toEqual(new Set(['Confirm your e-mail address']))
  })

  it('leads a known address on to the page that asked as well, verified or not', async () => {
    const wanted = { callbackURL: '/invitations/7' }
    const waiting = newEmail()
    await createBrowser().post('/sign-up/email', form(waiting))
    await createBrowser().post('/sign-up/email', { ...form(waiting), ...wanted })
    const { all } = await mailFor(waiting, 2)
    expect(all.filter(({ text }) => text.includes('next=%2Finvitations%2F7'))).toHaveLength(1)

    const { email } = await newPerson()
    await createBrowser().post('/sign-up/email', { ...form(email), ...wanted })
    const { all: told } = await mailFor(email, 2)
    expect(told.map(({ text }) => text)).toContainEqual(
      expect.stringContaining(`${env.APP_URL}/sign-in?next=%2Finvitations%2F7`),
    )
  })

  it('mails nothing when a sign-in fails for want of verification: the page offers to, with its way on', async () => {
    const email = newEmail()
    await createBrowser().post('/sign-up/email', form(email))
    await mailFor(email)
    await createBrowser().post('/sign-in/email', { email, password: PASSWORD })
    await createBrowser().post('/send-verification-email', { email, callbackURL: '/invitations/7' })
    const { all } = await mailFor(email, 2)
    expect(all.filter(({ text }) => text.includes('next=%2Finvitations%2F7'))).toHaveLength(1)
    expect(all).toHaveLength(2)
  })

  it.each([
    [{ name: '' }, 'name', 'VALIDATION_ERROR'],
    [{ name: 'x'.repeat(81) }, 'name', 'VALIDATION_ERROR'],
    [{ email: 'nobody' }, 'email', 'VALIDATION_ERROR'],
    [{ email: 7 }, 'email', 'VALIDATION_ERROR'],
    [{ password: undefined }, 'password', 'VALIDATION_ERROR'],
    [{ password: 'short' }, 'password', 'PASSWORD_TOO_SHORT'],
    [{ password: 'x8'.repeat(70) }, 'password', 'PASSWORD_TOO_LONG'],
    [{ password: 'Password123' }, 'password', 'PASSWORD_TOO_COMMON'],
    [{ password: 'abcdefghijkl' }, 'password', 'PASSWORD_TOO_PREDICTABLE'],
    [{ password: 'marquee-2026' }, 'password', 'PASSWORD_TOO_PERSONAL'],
  ])('refuses %j, naming %s', async (wrong, path, reason) => {
    const { status, body } = await createBrowser().post('/sign-up/email', { ...form(newEmail()), ...wrong })
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'invalid_input', reason, fields: [{ path }] })
  })

  it.each(['not-a-token', '', 'eyJhbGciOiJub25lIn0.eyJlbWFpbCI6ImFAYi5jIn0.'])(
    'refuses the token %j',
    async (token) => {
      const { status } = await createBrowser().get(`/verify-email?token=${token}`)
      expect([400, 401]).toContain(status)
    },
  )
})

function keysOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]))
}

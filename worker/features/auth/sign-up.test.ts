import { describe, expect, it } from 'vitest'
import { createBrowser, mailFor, newEmail, PASSWORD } from './test-browser.ts'

describe('signing up', () => {
  it('takes a person from the form to the API', async () => {
    const email = newEmail()
    const browser = createBrowser()
    const up = await browser.post('/sign-up/email', { name: 'Ana Ruiz', email, password: PASSWORD })
    expect(up).toMatchObject({ status: 200, body: { token: null, user: { email, emailVerified: false } } })

    const early = await browser.post('/sign-in/email', { email, password: PASSWORD })
    expect(early).toMatchObject({ status: 403, body: { code: 'forbidden', reason: 'EMAIL_NOT_VERIFIED' } })

    const { link } = await mailFor(email)
    expect(link.pathname).toBe('/verify-email')
    expect(await browser.get(`/verify-email${link.search}`)).toMatchObject({ status: 200 })
    expect(await browser.get('/token')).toMatchObject({ status: 200 })

    const other = createBrowser()
    expect(await other.post('/sign-in/email', { email, password: PASSWORD })).toMatchObject({ status: 200 })
    expect((await other.api('POST', '/api/workspaces', { name: 'Acme' })).status).toBe(201)
    expect((await other.api('GET', '/api/content')).status).toBe(200)
  })
})

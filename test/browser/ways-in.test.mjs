import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { DEMO } from '../../scripts/local/demo-people.mjs'
import { startApp } from './app.mjs'
import { signOut, typePassword } from './sign-in.mjs'
import { codeOf } from './totp.mjs'

let app
before(async () => {
  app = await startApp()
})
after(() => app.stop())

describe('an authenticator app', () => {
  it('is set up with a code, asked for at the next sign-in, and stood in for by a recovery code once', async () => {
    const { page, errors, close } = await openWindow(app.browser, app.url)
    const typeCode = async (code) => {
      await page.getByRole('textbox', { name: 'Digit 1 of 6' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.type(code)
    }
    const signInSoFar = async () => {
      await page.goto(`${app.url}/sign-in`)
      await typePassword(page, 'priya')
      await page.getByRole('heading', { name: 'One more step' }).waitFor()
    }
    await page.goto(`${app.url}/sign-in`)
    await typePassword(page, 'priya')
    await page.getByRole('navigation', { name: 'Main' }).waitFor()

    await page.goto(`${app.url}/settings/security`)
    await page.getByRole('button', { name: 'Set up', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Current password', { exact: true }).fill(DEMO.password)
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await dialog.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
    const secret = await dialog.getByRole('textbox').first().inputValue()
    await page.keyboard.type(codeOf(secret))
    await dialog.getByRole('listitem').first().waitFor()
    const codes = await dialog.getByRole('listitem').allTextContents()
    assert.ok(codes.length >= 8, 'too few recovery codes')
    await page.keyboard.press('Escape')
    assert.deepEqual(await dialog.getByRole('listitem').allTextContents(), codes, 'shown once, and gone')
    await dialog.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByText('Signing in asks for a code from your authenticator app.').waitFor()
    await page.getByRole('heading', { name: 'Two-factor sign-in' }).and(page.locator(':focus')).waitFor()
    await page.getByText('This device', { exact: true }).waitFor()

    await signOut(page, 'priya')
    await signInSoFar()
    const present = codeOf(secret)
    await typeCode(present.replace(/\d$/, (digit) => String((Number(digit) + 5) % 10)))
    await page.getByRole('alert').waitFor()
    assert.match(page.url(), /two-factor/)
    // The next code is typed from its beginning.
    await page.getByRole('textbox', { name: 'Digit 1 of 6' }).and(page.locator(':focus')).waitFor()
    await page.goto(`${app.url}/content`)
    await page.waitForURL(/\/sign-in/)

    await signInSoFar()
    await typeCode(codeOf(secret))
    await page.getByRole('navigation', { name: 'Main' }).waitFor()

    const useRecoveryCode = async (code) => {
      await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
      await page.getByLabel('Recovery code').fill(code)
      await page.getByRole('button', { name: 'Continue' }).click()
    }
    await signOut(page, 'priya')
    await signInSoFar()
    await useRecoveryCode(codes[0].replace('-', '').toUpperCase())
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    await signOut(page, 'priya')
    await signInSoFar()
    await useRecoveryCode(codes[0])
    await page.getByRole('alert').waitFor()
    assert.match(page.url(), /two-factor/)
    assert.deepEqual(
      errors.filter((error) => !/status of 40[01]/.test(error)),
      [],
    )
    await close()
  })
})

describe('an address nobody knows', () => {
  it('is told as such to whoever is not signed in, with a way on', async () => {
    const { page, errors, close } = await openWindow(app.browser, app.url)
    await page.goto(`${app.url}/no/such/page`)
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
    await page.getByRole('link', { name: 'Go to home' }).click()
    await page.waitForURL(/\/sign-in/)
    assert.deepEqual(
      errors.filter((error) => !/status of 40[14]/.test(error)),
      [],
    )
    await close()
  })
})

/** A request of a program; once more when the server had just closed the idle connection it went out on. */
const knock = (url, init) => fetch(url, init).catch(() => fetch(url, init))

describe('an application', () => {
  const redirect_uri = 'https://planner.example/callback'
  const scope = 'content:read content:write offline_access'

  /** A program of its own: registered, with PKCE, that can be called back. */
  async function application() {
    const maya = await app.client('maya')
    const { client_id } = await maya.post('/api/auth/oauth2/register', {
      ...{ client_name: 'Harbour Planner', redirect_uris: [redirect_uri], scope },
      token_endpoint_auth_method: 'none',
    })
    const code_verifier = randomBytes(32).toString('base64url')
    const code_challenge = createHash('sha256').update(code_verifier).digest('base64url')
    const query = { response_type: 'code', client_id, redirect_uri, scope, state: 'xyz' }
    const post = async (form) => {
      const body = new URLSearchParams({ client_id, ...form })
      const answer = await knock(`${app.url}/api/auth/oauth2/token`, { method: 'POST', body })
      return { status: answer.status, ...(await answer.json()) }
    }
    return {
      entrance: `${app.url}/api/auth/oauth2/authorize?${new URLSearchParams({
        ...query,
        ...{ code_challenge, code_challenge_method: 'S256' },
      })}`,
      redeem: (code) => post({ grant_type: 'authorization_code', code, redirect_uri, code_verifier }),
      refresh: (refresh_token) => post({ grant_type: 'refresh_token', refresh_token }),
    }
  }

  /** A window in which the application's own page is there to be sent back to. */
  async function openBeside(client) {
    const window = await openWindow(app.browser, app.url, { client })
    const answer = { contentType: 'text/html', body: '<title>Harbour Planner</title>' }
    await window.context.route(`${redirect_uri}**`, (route) => route.fulfill(answer))
    return window
  }
  async function calledBack(page) {
    await page.waitForURL((url) => url.href.startsWith(redirect_uri))
    return Object.fromEntries(new URL(page.url()).searchParams)
  }

  const create = async (token, title) =>
    (
      await knock(`${app.url}/api/content`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'sms', title, body: 'Ready at the counter.' }),
      })
    ).status

  it('gets from sign-in over consent to a token that works, and loses all when an old one comes back', async () => {
    const { entrance, redeem, refresh } = await application()
    const { page, close } = await openBeside()
    await page.goto(entrance)
    await page.waitForURL(/\/sign-in\?/)
    await typePassword(page, 'jonas')

    await page.getByRole('heading', { name: 'Let Harbour Planner use your account?' }).waitFor()
    await page.getByText('Create and edit content').waitFor()
    await page.getByText('In the workspace Alba Coffee').waitFor()
    await page.getByText('planner.example').waitFor()
    await page.getByRole('button', { name: 'Allow' }).click()
    const { code, state } = await calledBack(page)
    assert.equal(state, 'xyz')

    const first = await redeem(code)
    assert.equal(first.status, 200)
    assert.equal(await create(first.access_token, 'By the planner'), 201)
    const second = await refresh(first.refresh_token)
    assert.equal(second.status, 200)
    assert.notEqual(second.refresh_token, first.refresh_token)
    assert.equal(await create(second.access_token, 'Again by the planner'), 201)

    assert.equal((await refresh(first.refresh_token)).error, 'invalid_grant')
    assert.equal((await refresh(second.refresh_token)).error, 'invalid_grant')
    assert.equal(await create(second.access_token, 'Once too often'), 401)
    await close()
  })

  it('is turned away when the person says no, and ends when it is taken back in the settings', async () => {
    const { entrance, redeem, refresh } = await application()
    const client = await app.client('maya')
    const { page, errors, close } = await openBeside(client)
    await page.goto(entrance)
    await page.getByRole('button', { name: 'Decline' }).click()
    assert.equal((await calledBack(page)).error, 'access_denied')

    await page.goto(entrance)
    await page.getByRole('button', { name: 'Allow' }).click()
    const tokens = await redeem((await calledBack(page)).code)
    assert.equal(await create(tokens.access_token, 'Planned'), 201)

    await page.goto(`${app.url}/settings/security`)
    await page.getByRole('button', { name: 'Take it back from Harbour Planner' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
    await page
      .getByRole('button', { name: 'Take it back from Harbour Planner' })
      .waitFor({ state: 'detached' })
    assert.equal(await create(tokens.access_token, 'Too late'), 401)
    assert.notEqual((await refresh(tokens.refresh_token)).status, 200)
    assert.deepEqual(errors, [])
    await close()
  })
})

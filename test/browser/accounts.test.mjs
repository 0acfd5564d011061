import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { Client } from '../../scripts/local/client.mjs'
import { DEMO, PEOPLE } from '../../scripts/local/demo-people.mjs'
import { startApp } from './app.mjs'

let app
before(async () => {
  app = await startApp({ vars: { GOOGLE_CLIENT_ID: 'marquee-tests', GOOGLE_CLIENT_SECRET: 'for-tests' } })
})
after(() => app.stop())

const PASSWORD = 'tungsten-canoe-42'

async function typePassword(page, email, password) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The link in the newest mail to an address that holds one like it. */
async function linkTo(email, pattern) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const { items } = await new Client(app.url).get(`/api/dev/mailbox?to=${encodeURIComponent(email)}`)
    for (const { text } of items) {
      const link = /https?:\/\/\S+/.exec(text)?.[0]
      if (link && pattern.test(link)) return link
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`No link like ${pattern} was mailed to ${email}.`)
}

describe('a session that is ended from another device', () => {
  it('writes no more, and its page says why it asks to sign in and goes on where it was', async () => {
    const here = await openWindow(app.browser, app.url, { client: await app.client('jonas') })
    const there = await openWindow(app.browser, app.url, { client: await app.client('jonas') })
    await there.page.goto(`${app.url}/templates`)
    await there.page.getByRole('navigation', { name: 'Main' }).waitFor()
    const token = await there.page.evaluate(async () => (await (await fetch('/api/auth/token')).json()).token)
    const write = async () => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const body = JSON.stringify({ type: 'sms', title: 'From there', body: 'Ready.' })
      return (await fetch(`${app.url}/api/content`, { method: 'POST', headers, body })).status
    }
    assert.equal(await write(), 201)

    await here.page.goto(`${app.url}/settings/security`)
    await here.page.getByRole('button', { name: 'End all others' }).click()
    await here.page.getByText('All other sessions ended.').waitFor()
    assert.equal(await write(), 401)
    await here.page.getByText('This device', { exact: true }).waitFor()
    assert.equal(await here.page.getByRole('button', { name: /^End: / }).count(), 0)

    await there.page.getByText('Your session was ended. Sign in to go on where you were.').waitFor()
    await typePassword(there.page, PEOPLE.jonas.email, DEMO.password)
    await there.page.waitForURL(`${app.url}/templates`)
    await here.close()
    await there.close()
  })
})

describe('an invitation', () => {
  it('is still there for somebody who signs up for it, and says afterwards that it was accepted', async () => {
    const email = 'newcomer@example.com'
    const maya = await app.client('maya')
    await maya.post('/api/workspaces/current/invitations', { email, role: 'editor' })
    const { page, close } = await openWindow(app.browser, app.url)
    const invitation = await linkTo(email, /invitations/)
    await page.goto(invitation)
    await page.getByRole('link', { name: 'Create an account' }).click()
    await page.getByLabel('Your name').fill('Nia Newcomer')
    await page.getByLabel('Work e-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor()

    const confirmation = await linkTo(email, /verify-email/)
    await page.goto(confirmation)
    await page.getByRole('button', { name: 'Join' }).click()
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    await page.goto(invitation)
    await page.getByText('This invitation was accepted.').waitFor()
    await page.getByRole('link', { name: 'Go to home' }).waitFor()
    await close()

    const another = await openWindow(app.browser, app.url)
    await another.page.goto(confirmation)
    await another.page.getByText('Your address is confirmed. Sign in to go on.').waitFor()
    await another.close()
  })

  it('that is withdrawn while it is open says so in place of its buttons', async () => {
    const maya = await app.client('maya')
    const [email, person] = ['guest@example.com', new Client(app.url)]
    await person.signUp({ name: 'Gil Guest', email, password: PASSWORD })
    const { id } = await maya.post('/api/workspaces/current/invitations', { email, role: 'editor' })
    const { page, close } = await openWindow(app.browser, app.url, { client: person })
    await page.goto(await linkTo(email, /invitations/))
    await page.getByRole('button', { name: 'Join' }).waitFor()
    await maya.request('DELETE', `/api/workspaces/current/invitations/${id}`)
    await page.getByRole('button', { name: 'Join' }).click()
    await page.getByText('This invitation was withdrawn. Ask for a new one.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Join' }).count(), 0)
    await close()
  })
})

describe('the keyboard', () => {
  const focused = (page, name) => page.getByRole('heading', { name }).and(page.locator(':focus')).waitFor()
  const confirm = (page) => page.getByRole('dialog').getByRole('button').last().press('Enter')

  it('goes on from the title where a member, an invitation or a key’s button has gone', async () => {
    const maya = await app.client('maya')
    const email = 'leaver@example.com'
    await maya.post('/api/workspaces/current/invitations', { email, role: 'editor' })
    await maya.post('/api/workspaces/current/api-keys', {
      ...{ name: 'Night export', scopes: ['content:read'], expiresInDays: 30 },
    })
    const { page, errors, close } = await openWindow(app.browser, app.url, { client: maya })
    await page.goto(`${app.url}/settings/members`)
    const again = page.getByRole('button', { name: `Send again to ${email}` })
    await again.press('Enter')
    await page.getByText(`Sent again to ${email}.`).waitFor()
    assert.equal(await page.getByRole('heading', { name: 'People' }).and(page.locator(':focus')).count(), 0)
    await page.getByRole('button', { name: `Withdraw the invitation of ${email}` }).press('Enter')
    await focused(page, 'People')
    await page.getByRole('button', { name: `Remove ${PEOPLE.jonas.name}` }).press('Enter')
    await confirm(page)
    await page.getByText(PEOPLE.jonas.email).waitFor({ state: 'detached' })
    await focused(page, 'People')

    await page.goto(`${app.url}/settings/api-keys`)
    await page.getByRole('button', { name: 'Revoke Night export' }).press('Enter')
    await confirm(page)
    await focused(page, 'API keys')
    assert.deepEqual(errors, [])
    await close()
  })
})

describe('what cannot be', () => {
  it('is told in the language of the page', async () => {
    const { page, close } = await openWindow(app.browser, app.url, {
      client: await app.client('maya'),
      language: 'es',
    })
    await page.goto(`${app.url}/settings/members`)
    await page.getByRole('button', { name: 'Invitar a personas' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill(PEOPLE.priya.email)
    await page.getByRole('button', { name: 'Enviar invitación' }).click()
    await page.getByRole('alert').getByText('Esta persona ya es miembro.').waitFor()
    await page.goto(`${app.url}/settings/workspace`)
    await page.getByRole('button', { name: 'Salir de este espacio' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Salir de este espacio' }).click()
    await page.getByText('Un espacio necesita un propietario. Nombra antes a otra persona.').waitFor()
    await close()
  })
})

describe('an account without a password', () => {
  it('is offered one over its address, and no second factor before it', async () => {
    const { page, close } = await openWindow(app.browser, app.url, { client: await app.client('priya') })
    await page.route('**/api/auth/list-accounts', (route) =>
      route.fulfill({ json: [{ id: '1', providerId: 'google' }] }),
    )
    await page.goto(`${app.url}/settings/security`)
    await page.getByText('You sign in with Google or GitHub and have no password here.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Set up', exact: true }).isEnabled(), false)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText(`The link is on its way to ${PEOPLE.priya.email}.`).waitFor()
    await linkTo(PEOPLE.priya.email, /reset-password/)
    await close()
  })
})

describe('Google', () => {
  /** Answers the page of Google's that asks the person, who says no. */
  const refuseAtGoogle = (page) =>
    page.route('https://accounts.google.com/**', (route) => {
      const asked = new URL(route.request().url()).searchParams
      const back = new URL(asked.get('redirect_uri'))
      back.search = new URLSearchParams({ state: asked.get('state'), error: 'access_denied' })
      return route.fulfill({
        contentType: 'text/html',
        body: `<script>location.replace(${JSON.stringify(back.href)})</script>`,
      })
    })

  it('is connected from the settings, which say why it was not', async () => {
    const { page, errors, close } = await openWindow(app.browser, app.url, {
      client: await app.client('priya'),
      ...{ width: 360, height: 640 },
    })
    await refuseAtGoogle(page)
    await page.goto(`${app.url}/settings/security`)
    await page.getByText(`Sign in with an account that has your address, ${PEOPLE.priya.email}.`).waitFor()
    await page.getByRole('button', { name: 'Connect Google' }).click()
    await page.getByRole('alert').getByText('Nothing was shared and nothing was connected.').waitFor()
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('[role=alert]').getBoundingClientRect()
      return top > 0 && bottom < window.innerHeight
    })

    // An answer to a request that is not known any more.
    await page.goto(`${app.url}/api/auth/callback/google?code=late&state=${'x'.repeat(32)}`)
    await page.getByRole('alert').getByText('That took too long').waitFor()
    assert.match(page.url(), /\/settings\/security/)
    assert.deepEqual(errors, [])
    await close()
  })

  it('is disconnected there, unless it is the last way in', async () => {
    const { page, close } = await openWindow(app.browser, app.url, { client: await app.client('priya') })
    const google = { id: '2', providerId: 'google', createdAt: '2026-11-02T09:00:00.000Z' }
    let accounts = [{ id: '1', providerId: 'credential' }, google]
    await page.route('**/api/auth/list-accounts', (route) => route.fulfill({ json: accounts }))
    await page.route('**/api/auth/unlink-account', (route) => {
      const { accountId } = route.request().postDataJSON()
      accounts = accounts.filter(({ id }) => id !== accountId)
      return route.fulfill({ json: { status: true } })
    })
    await page.goto(`${app.url}/settings/security`)
    await page.getByRole('button', { name: 'Disconnect Google' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click()
    await page.getByRole('button', { name: 'Connect Google' }).waitFor()
    await page.getByRole('heading', { name: 'Google' }).and(page.locator(':focus')).waitFor()

    accounts = [google]
    await page.reload()
    await page.getByText('stays until you have a password').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Disconnect Google' }).count(), 0)
    await close()
  })
})

describe('a forgotten password', () => {
  it('is replaced by the link, which the sign-in page then says, and the link works once', async () => {
    const { email } = PEOPLE.tom
    const { page, close } = await openWindow(app.browser, app.url)
    await page.goto(`${app.url}/forgot-password?email=${email}`)
    await page.getByRole('button', { name: 'Send the link' }).click()
    const link = await linkTo(email, /reset-password/)
    const choose = async (password) => {
      await page.goto(link)
      await page.getByLabel('New password', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Save the new password' }).click()
    }
    await choose('granite-otter-77')
    await page.getByText('Your password was changed. Sign in with the new one.').waitFor()
    await choose('granite-otter-78')
    await page.getByRole('alert').getByText('This link is no longer valid. Ask for a new one.').waitFor()
    await page.goto(`${app.url}/sign-in`)
    await typePassword(page, email, 'granite-otter-77')
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    await close()
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { DEMO } from '../../scripts/local/demo-people.mjs'
import { startApp } from './app.mjs'
import { signOut, typePassword } from './sign-in.mjs'

let app
before(async () => {
  app = await startApp()
})
after(() => app.stop())

/** A device's own keys, for the page; `without` what it lacks. */
async function authenticator(context, page, without = {}) {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...without,
    },
  })
  return { devtools, authenticatorId }
}

/** Keeps in `window.asked` what the page asks the device for. */
const recordAsked = (page) =>
  page.addInitScript(() => {
    window.asked = []
    const get = navigator.credentials.get.bind(navigator.credentials)
    navigator.credentials.get = (how) => {
      window.asked.push(how)
      return get(how)
    }
  })

describe('a passkey', () => {
  it('is made in the settings, signs in without a password, and opens nothing once it is removed', async () => {
    const { page, context, errors, close } = await openWindow(app.browser, app.url)
    const { devtools, authenticatorId } = await authenticator(context, page)
    // A browser that suggests none by itself: the button is the way.
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = async () => false
    })
    await page.goto(`${app.url}/sign-in`)
    await typePassword(page, 'maya')
    await page.getByRole('navigation', { name: 'Main' }).waitFor()

    await page.goto(`${app.url}/settings/security`)
    await page.getByLabel('Name of the new passkey').fill('Studio laptop')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByText('Studio laptop', { exact: true }).waitFor()
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
    assert.deepEqual(
      credentials.map(({ rpId, userName, isResidentCredential }) => ({
        rpId,
        userName,
        isResidentCredential,
      })),
      [{ rpId: 'localhost', userName: DEMO.email, isResidentCredential: true }],
    )

    await page.getByLabel('Name of the new passkey').fill('The same once more')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByText('This device has a passkey for your account already.').waitFor()

    await page.getByRole('button', { name: 'Rename Studio laptop' }).click()
    await page.getByRole('textbox', { name: 'Rename Studio laptop' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Desk')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Rename Desk' }).and(page.locator(':focus')).waitFor()
    assert.equal(await page.getByText('Last used').count(), 0)

    await signOut(page, 'maya')
    await page.goto(`${app.url}/settings/security`)
    await page.waitForURL(/\/sign-in/)
    const withPasskey = page.getByRole('button', { name: 'Sign in with a passkey' })
    const verify = (isUserVerified) =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    await verify(false)
    await withPasskey.click()
    await page.getByText('The device gave no passkey.').waitFor()
    assert.match(page.url(), /\/sign-in/)
    await verify(true)
    await withPasskey.click()
    await page.waitForURL(/\/settings\/security/)
    await page.getByText('Last used').waitFor()

    await page.getByRole('button', { name: 'Remove Desk' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('Desk', { exact: true }).waitFor({ state: 'detached' })
    // The keyboard goes on from where the row was.
    await page.getByRole('heading', { name: 'Passkeys' }).and(page.locator(':focus')).waitFor()
    await signOut(page, 'maya')
    await withPasskey.click()
    await page.getByRole('alert').getByText('This passkey is not known here, or was removed.').waitFor()
    assert.match(page.url(), /\/sign-in/)
    assert.deepEqual(
      errors.filter((error) => !/status of 40[01]/.test(error)),
      [],
    )
    await close()
  })

  it('is offered by the browser at the address field, until the person signs in otherwise', async () => {
    const { page, context, errors, close } = await openWindow(app.browser, app.url, {
      client: await app.client('tom'),
    })
    const { devtools, authenticatorId } = await authenticator(context, page)
    await page.goto(`${app.url}/settings/security`)
    await page.getByLabel('Name of the new passkey').fill('Phone')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByText('Phone', { exact: true }).waitFor()

    // This device takes the suggestion as soon as there is one.
    await context.clearCookies()
    await page.goto(`${app.url}/settings/security`)
    await page.getByText('Last used').waitFor()

    // Now nobody does: the browser waits, and stops waiting once the password has done.
    await recordAsked(page)
    await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
    await signOut(page, 'tom')
    await page.waitForFunction(() => window.asked.length === 1)
    assert.equal(await page.getByLabel('E-mail').getAttribute('autocomplete'), 'username webauthn')
    await typePassword(page, 'tom')
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    assert.deepEqual(
      await page.evaluate(() => window.asked.map(({ mediation, signal }) => [mediation, signal.aborted])),
      [['conditional', true]],
    )
    assert.deepEqual(errors, [])
    await close()
  })

  it('is not suggested again once it was refused', async () => {
    const { page, context, close } = await openWindow(app.browser, app.url, {
      client: await app.client('jonas'),
    })
    await authenticator(context, page)
    await page.goto(`${app.url}/settings/security`)
    await page.getByLabel('Name of the new passkey').fill('Tablet')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('button', { name: 'Remove Tablet' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('Tablet', { exact: true }).waitFor({ state: 'detached' })

    await context.clearCookies()
    await recordAsked(page)
    await page.goto(`${app.url}/sign-in`)
    await page.getByRole('alert').getByText('This passkey is not known here, or was removed.').waitFor()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForFunction(() => window.asked.length === 2)
    await page.getByRole('alert').getByText('This passkey is not known here, or was removed.').waitFor()
    assert.deepEqual(await page.evaluate(() => window.asked.map(({ mediation }) => mediation)), [
      'conditional',
      undefined,
    ])
    await close()
  })

  it('is not made by a key that is only touched, nor by one that cannot keep it', async () => {
    const { page, context, close } = await openWindow(app.browser, app.url, {
      client: await app.client('maya'),
    })
    for (const without of [
      { hasUserVerification: false, isUserVerified: false },
      { hasResidentKey: false },
    ]) {
      const { devtools, authenticatorId } = await authenticator(context, page, without)
      await page.goto(`${app.url}/settings/security`)
      await page.getByLabel('Name of the new passkey').fill('Bare key')
      await page.getByRole('button', { name: 'Add a passkey' }).click()
      await page.getByText('The device gave no passkey.').waitFor()
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
      assert.deepEqual(credentials, [])
      await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
    }
    await close()
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { DEMO, PEOPLE } from '../../scripts/local/demo-people.mjs'
import { startApp } from './app.mjs'

let app
before(async () => {
  app = await startApp()
})
after(() => app?.stop())

/** A window in which this person has typed e-mail and password. */
async function signIn(key) {
  const window = await openWindow(app.browser, app.url)
  const { page } = window
  await page.goto(`${app.url}/sign-in`)
  await page.getByLabel('E-mail').fill(PEOPLE[key].email)
  await page.getByLabel('Password', { exact: true }).fill(DEMO.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  return window
}

const saved = (page) => page.getByText('Saved', { exact: true }).first().waitFor()
const editor = (page) => page.getByRole('textbox', { name: 'Text', exact: true })

describe('from a brief to an approved draft', () => {
  it('is written by one person, approved by another, and void once it is edited', async () => {
    const maya = await signIn('maya')
    const { page } = maya
    await page.goto(`${app.url}/studio`)

    await page
      .getByLabel('What is it about?')
      .fill('Cedar Night Blend, a decaf coffee for the evening, €12.40 for 250 g')
    await page.getByLabel('For whom?').fill('people who love coffee after dinner')
    await page.getByLabel('Call to action').fill('Try a bag')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/studio\/[\w-]{8,}/)
    await saved(page)
    const text = await editor(page).textContent()
    assert.match(text, /12\.40/, 'the price of the brief is in the draft')
    assert.match(text, /Cedar Night Blend/)
    await page
      .getByText(/offline composer/i)
      .first()
      .waitFor()

    await editor(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Roasted on Tuesday.')
    await saved(page)

    await page.getByLabel('Note to the reviewer').fill('Please check the price.')
    await page.getByRole('tabpanel').getByRole('button', { name: 'Send for review' }).click()
    await page.getByText('In review').first().waitFor()

    const priya = await signIn('priya')
    await priya.page
      .getByRole('link', { name: /Cedar Night Blend/ })
      .first()
      .click()
    await priya.page.getByText('Roasted on Tuesday.').waitFor()
    await priya.page.getByRole('button', { name: 'Approve', exact: true }).click()
    await priya.page.getByText(`Approved by ${PEOPLE.priya.name}`).first().waitFor()

    await page.reload()
    await page.getByText(`Approved by ${PEOPLE.priya.name}`).first().waitFor()
    await editor(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' And on Friday.')
    await page.getByText(/no longer holds/).waitFor()
    await page.reload()
    await page.getByText(/edited it: the approval ended/).waitFor()
    assert.deepEqual([...maya.errors, ...priya.errors], [])
    await maya.close()
    await priya.close()
  })
})

describe('a new person', () => {
  it('signs up, follows the link in the local mailbox and makes a workspace', async () => {
    const { page, close } = await openWindow(app.browser, app.url)
    await page.goto(`${app.url}/sign-up`)
    await page.getByLabel('Your name').fill('Ines Prat')
    await page.getByLabel(/e-mail/i).fill('ines@example.com')
    await page
      .getByLabel(/password/i)
      .first()
      .fill('quiet orange morning')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.getByRole('link', { name: /mailbox/i }).click()
    await page
      .getByRole('link', { name: /Confirm your e-mail address/ })
      .first()
      .click()
    const link = page.frameLocator('iframe').getByRole('link').first()
    await page.goto(await link.getAttribute('href'))
    await page.waitForURL(/welcome/)
    await page.getByRole('textbox').first().fill('Prat Studio')
    await page.getByRole('button', { name: /create/i }).click()
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    await close()
  })
})

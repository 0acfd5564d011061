import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { openWindow, visit } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'

/** The window's own script is refused by the sandbox of a preview, and the browser writes refused requests down. */
const serious = (errors) => errors.filter((error) => !/sandboxed|400/.test(String(error)))

let app
let client
let maya
before(async () => {
  app = await startApp()
  client = await app.client('maya')
  maya = await openWindow(app.browser, app.url, { client })
})
after(() => app.stop())

it('an approved text is sent to a segment, paused and resumed', async () => {
  const { page, errors } = maya
  await visit(page, `${app.url}/broadcasts`)
  await page.getByRole('link', { name: 'New broadcast' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Spring news')
  await page.getByRole('combobox', { name: 'Content' }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('combobox', { name: 'Audience' }).click()
  await page.getByRole('option', { name: /three months/ }).click()
  await page.getByRole('textbox', { name: 'Messages a minute' }).fill('1')
  await page.getByRole('button', { name: 'Check and send' }).click()
  await page.waitForURL(/\/broadcasts\/[\w-]{20,}/)
  const mail = page.frameLocator('iframe[title="The mail as it arrives"]')
  await mail.getByText('Unsubscribe').waitFor()

  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('Nothing more leaves until you resume it.').waitFor()
  await page.getByRole('button', { name: 'Resume' }).click()
  await page.getByText('It is on its way.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('button', { name: 'Stop' }).last().click()
  await page.getByText('It was stopped.', { exact: false }).waitFor()
  assert.deepEqual(serious(errors), [])
})

it('a message is written anew, its fault shown where it is, and kept as a version', async () => {
  const { page, errors } = maya
  await visit(page, `${app.url}/broadcasts/templates`)
  const subject = page.getByLabel('Subject')
  await subject.fill('{{ frist }} {{ title }}')
  await page
    .getByText(/no variable “frist”/)
    .first()
    .waitFor()
  await subject.fill('{{ actor }} means you: {{ title }}')
  await page.getByText('Luis Vega means you: Spring launch: the new roast').waitFor()
  const radio = page.getByRole('radio', { name: 'Phone' })
  await page.getByText('Phone', { exact: true }).click()
  assert.equal(await radio.isChecked(), true)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Your own words, version 1.').waitFor()
  await page.getByRole('heading', { name: 'Versions' }).waitFor()
  assert.deepEqual(serious(errors), [])
})

it('a schedule is paused, skipped and run now', async () => {
  const { page } = maya
  const { items } = await client.get('/api/workspaces/current/members')
  const [{ userId }] = items
  await client.post('/api/notifications', {
    ...{ kind: 'review.approved', recipients: [{ userId }], name: 'Every Monday', cron: '0 9 * * 1' },
    data: { actor: 'Maya', title: 'Spring', url: 'https://example.com/a' },
  })
  await visit(page, `${app.url}/broadcasts/schedules`)
  const row = page.getByRole('listitem').filter({ hasText: 'Every Monday' })
  const before = await row.getByText(/^Next:/).textContent()
  await row.getByRole('button', { name: 'Skip next: Every Monday' }).click()
  await page.waitForFunction((text) => !document.body.innerText.includes(text), before)
  await row.getByRole('button', { name: 'Pause: Every Monday' }).click()
  await row.getByText('Paused').waitFor()
  await row.getByRole('button', { name: 'Resume: Every Monday' }).click()
  await row.getByText(/^Next:/).waitFor()
  await row.getByRole('button', { name: 'Run now: Every Monday' }).click()
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'

let app
let maya
before(async () => {
  app = await startApp()
  maya = await app.client('maya')
})
after(() => app.stop())

const more = async (page, item) => {
  await page.getByRole('button', { name: 'More actions' }).last().click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}
/** From the list to the page of the template. */
async function open(page) {
  await page.getByText('New coffee announcement').click()
  await page.getByRole('heading', { level: 1, name: 'New coffee announcement' }).waitFor()
}
const asFile = (value) => ({
  name: 'templates.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
})

describe('templates', () => {
  it('are written with a live preview, compared with an earlier version and restored', async () => {
    const { page, close } = await openWindow(app.browser, app.url, { client: maya })
    await page.goto(`${app.url}/templates/new`)
    await page.getByLabel('Name', { exact: true }).first().fill('Tasting note')
    await page.getByLabel('Instructions to the writer').fill('Describe {{ coffee }}.')
    await page.getByText('Nobody is asked for these yet: coffee.').waitFor()
    await page.getByRole('button', { name: 'Ask for coffee' }).click()
    await page.getByRole('textbox', { name: 'Example', exact: true }).fill('Huila')
    await page.getByLabel('Characters').fill('300')
    await page.getByText('Describe Huila.').waitFor()
    await page.getByText('Limits: at most 300 characters in all.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Version 1').first().waitFor()

    await more(page, 'Edit')
    await page.getByLabel('Instructions to the writer').fill('Praise {{ coffee }} loudly.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: /^Version 1/ }).click()
    await page.locator('del', { hasText: 'Describe' }).waitFor()
    await page.locator('ins', { hasText: 'Praise' }).waitFor()
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await page.getByText('Describe Huila.').waitFor()
    await page
      .locator('label')
      .filter({ hasText: /^Example$/ })
      .click()
    await page.getByText(/about a product that does not exist/).waitFor()
    await close()
  })

  it('lead a writer to the first thing they ask for and were not told', async () => {
    const { page, close } = await openWindow(app.browser, app.url, { client: maya })
    await page.goto(`${app.url}/templates`)
    await open(page)
    await page.getByRole('link', { name: 'Use in studio' }).click()
    await page.getByLabel('What is it about?').fill('Huila coffee')
    await page.getByLabel('Coffee', { exact: true }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.locator('[aria-invalid="true"]:focus').waitFor()
    assert.equal(
      await page.getByLabel('Coffee', { exact: true }).evaluate((field) => field.matches(':focus')),
      true,
    )
    await close()
  })

  it('are archived, come back, go out as a file and come in again; a faulty file brings nothing', async () => {
    const { page, close } = await openWindow(app.browser, app.url, { client: maya })
    await page.goto(`${app.url}/templates`)
    await open(page)
    await more(page, 'Archive')
    await page.getByText('Archived', { exact: true }).waitFor()
    await page.goto(`${app.url}/templates`)
    await page.getByText('Win back a lapsed subscriber').waitFor()
    assert.equal(await page.getByText('New coffee announcement').count(), 0)
    await more(page, 'Show the archive')
    await open(page)
    await more(page, 'Take out of the archive')
    await page.getByText('is offered again').waitFor()

    const download = page.waitForEvent('download')
    await more(page, 'Export')
    const file = JSON.parse(
      await (await (await download).createReadStream())
        .setEncoding('utf8')
        .toArray()
        .then((parts) => parts.join('')),
    )
    assert.equal(file.templates[0].name, 'New coffee announcement')
    await page.goto(`${app.url}/templates`)
    await page.getByText('Win back a lapsed subscriber').waitFor()
    const input = page.locator('input[type=file]')
    file.templates[0].name = 'Brought in'
    await input.setInputFiles(
      asFile({ ...file, templates: [{ ...file.templates[0], prompt: '{{ nobody }}' }] }),
    )
    await page.getByText(/templates\.0\.prompt: Line 1/).waitFor()
    await page.keyboard.press('Escape')
    await input.setInputFiles(asFile('not json'))
    await page.getByText('This is no JSON file.').waitFor()
    await page.keyboard.press('Escape')
    await input.setInputFiles(asFile(file))
    await page.getByText('1 template is yours now').waitFor()
    await page.getByText('Brought in').waitFor()
    await close()
  })
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, it } from 'node:test'
import { openWindow, visit } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'

let app
let maya
before(async () => {
  app = await startApp()
  maya = await openWindow(app.browser, app.url, { client: await app.client('maya') })
})
after(() => app.stop())

const CSV = [
  'what,tone,Notes',
  'Cedar Night Blend,friendly,=1+1',
  '"Gayo, the strong one",playful,b',
  'Sidama Natural,sarcastic,c',
  'Huila Spring Lot,neutral,d',
].join('\r\n')

it('a table becomes texts: two rows tested, all run, the wrong one named, the result downloaded', async () => {
  const { page, errors } = maya
  await visit(page, `${app.url}/content/bulk/new`)
  await page.getByLabel('Name of the run').fill('Spring range')
  await page.getByRole('textbox', { name: 'Table', exact: true }).fill(`\ufeff${CSV}`)
  await page.getByText('4 rows, 3 columns').waitFor()
  await page.getByRole('button', { name: 'Prepare' }).click()
  await page.waitForURL(/\/content\/bulk\/[\w-]{20,}/)

  await page.getByRole('button', { name: 'Test two rows' }).click()
  await page.getByText('Tested').nth(1).waitFor()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByText(/Finished · 3 of 4 written · 1 failed/).waitFor()
  await page.getByRole('cell', { name: 'Writing' }).first().waitFor({ state: 'detached' })
  await page.getByText('Failed 1').waitFor()
  await page.getByText(/^Tone: Not one of /).waitFor()
  const retried = page.waitForResponse((response) => response.url().endsWith('/retry'))
  await page.getByRole('button', { name: 'Retry failed rows' }).click()
  await retried
  // Anew, so that what is read is not how it had ended before.
  await page.reload()
  await page.getByText(/Finished · 3 of 4 written · 1 failed/).waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  const result = readFileSync(await download.path(), 'utf8')
  assert.match(result, /^\ufeffwhat,tone,Notes,marquee_status/)
  assert.match(result, /Cedar Night Blend,friendly,'=1\+1,done,/)
  assert.match(result, /Sidama Natural,sarcastic,c,failed/)

  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL(/\/studio\//)
  assert.deepEqual(errors, [])
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'
import { startSlowModel } from './slow-model.mjs'

let app
let maya
let model
before(async () => {
  model = await startSlowModel(['# Cedar', ' Night\n\n', 'A decaf ', 'for the evening.'])
  app = await startApp({
    vars: { AI_PROVIDERS: 'openai-compatible,embedded', AI_BASE_URL: model.url, AI_MODEL: 'slow-1' },
  })
  maya = await app.client('maya')
})
after(async () => {
  model?.stop()
  await app?.stop()
})

const editor = (page) => page.getByRole('textbox', { name: 'Text', exact: true })
const idIn = (page) => new URL(page.url()).pathname.split('/').at(-1)
const used = async () => (await maya.get('/api/content/generate/usage')).used

/** A new page whose first words are there, written by a model that is still at it. */
async function beginning() {
  const window = await openWindow(app.browser, app.url, { client: maya })
  const { page } = window
  await page.goto(`${app.url}/studio`)
  await page.getByLabel('What is it about?').fill('Cedar Night Blend, a decaf coffee, €12.40 for 250 g')
  await page.keyboard.press('Control+Enter')
  for (let word = 0; word < 3; word++) model.next()
  await page.waitForURL(/\/studio\/[\w-]{8,}/)
  await editor(page).getByText('A decaf').waitFor()
  return window
}

describe('a draft that is being written', () => {
  it('is not sent for review before it is all there', async () => {
    const { page, errors, close } = await beginning()
    const send = page.getByRole('button', { name: 'Send for review' })
    for (const button of await send.all()) assert.equal(await button.isDisabled(), true)
    model.next()
    await page.getByText('Saved', { exact: true }).first().waitFor()
    for (const button of await send.all()) assert.equal(await button.isEnabled(), true)
    assert.deepEqual(errors, [])
    await close()
  })

  it('is known as a machine’s when the page is closed half-way', async () => {
    const { page, close } = await beginning()
    const id = idIn(page)
    await page.getByTitle('AI', { exact: true }).waitFor()
    await close()
    const { runId } = await maya.get(`/api/content/${id}`)
    assert.ok(runId, 'the page names the run its words come from')
  })

  it('is asked for by its key from a choice in the brief, which stays closed', async () => {
    const { page, close } = await beginning()
    model.next()
    await page.getByText('Saved', { exact: true }).first().waitFor()
    await page.getByRole('combobox', { name: 'Tone' }).focus()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Stop' }).waitFor()
    assert.equal(await page.getByRole('listbox').count(), 0)
    for (let word = 0; word < 4; word++) model.next()
    await page.getByRole('button', { name: 'Generate again' }).waitFor()
    await close()
  })

  it('is written by the next writer when the first breaks off: the page says so, keeps both, and counts one', async () => {
    const before = await used()
    const { page, errors, close } = await beginning()
    model.stop()
    const notice = page.getByRole('status').filter({ hasText: 'slow-1 did not finish' })
    await notice.getByText('The offline composer wrote this draft instead.').waitFor()
    await page.getByText('Saved', { exact: true }).first().waitFor()
    assert.match(await editor(page).textContent(), /Cedar Night Blend/)
    await page.getByRole('tab', { name: 'Run' }).click()
    await page.getByText('What it had written').click()
    await page.getByText('A decaf', { exact: false }).last().waitFor()
    assert.equal(await used(), before + 1)
    await notice.getByRole('button', { name: 'Dismiss' }).click()
    await notice.waitFor({ state: 'detached' })
    assert.deepEqual(errors, [])
    await close()
  })
})

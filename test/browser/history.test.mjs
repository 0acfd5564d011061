import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { PEOPLE } from '../../scripts/local/demo-people.mjs'
import { startApp } from './app.mjs'
import { noBarrier } from './barriers.mjs'

let app
const clients = {}
before(async () => {
  app = await startApp()
  for (const key of ['maya', 'jonas']) clients[key] = await app.client(key)
})
after(() => app?.stop())

const draft = (title) =>
  clients.maya.post('/api/content', { type: 'email', title, body: 'The offer stands.' })
const editor = (page) => page.getByRole('textbox', { name: 'Text', exact: true })
const says = (page, words) => page.getByText(words).first().waitFor()
const reads = (page, words) => editor(page).filter({ hasText: words }).waitFor()
const compared = (page) => page.getByRole('region', { name: 'Compare versions' })

async function write(key, { id }, options = {}) {
  const window = await openWindow(app.browser, app.url, { client: clients[key], ...options })
  await window.page.goto(`${app.url}/studio/${id}`)
  await editor(window.page).waitFor()
  return window
}
const shot = async (page, name) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}

describe('the history of a page', () => {
  it('keeps a version by name, shows who changed what since, restores it for all and takes that back', async () => {
    const content = await draft('Spring letter')
    const [first, second] = [await write('maya', content), await write('jonas', content)]
    const [maya, jonas] = [first.page, second.page]
    await maya.getByRole('tab', { name: 'History' }).click()
    await says(maya, 'First opened')
    await maya.getByLabel('Keep this version').fill('For the client')
    await maya.getByRole('button', { name: 'Keep', exact: true }).click()
    await says(maya, 'For the client')

    await editor(jonas).click()
    await jonas.keyboard.press('Control+End')
    await jonas.keyboard.type(' Until Friday.')
    await reads(maya, 'The offer stands. Until Friday.')

    await maya.getByRole('button', { name: /For the client/ }).click()
    const added = compared(maya).locator('ins')
    await added.first().waitFor()
    assert.match(await added.first().innerText(), /Until Friday/)
    assert.match(await added.first().getAttribute('title'), new RegExp(PEOPLE.jonas.name))
    await says(maya, '2 words added, 0 words removed')
    await shot(maya, 'compare')
    await noBarrier(maya)

    await compared(maya).getByRole('button', { name: 'Restore this version' }).click()
    await says(maya, 'Version restored.')
    await jonas.waitForFunction(
      () => document.querySelector('[role=textbox].ProseMirror')?.textContent?.includes('Until') === false,
    )
    await says(maya, 'Before a restore')
    await maya.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
    await reads(jonas, 'Until Friday.')
    assert.deepEqual([...first.errors, ...second.errors], [])
    await first.close()
    await second.close()
  })

  it('is there by keyboard, on a narrow screen and in the dark', async () => {
    const content = await draft('Carta de primavera')
    const { page, errors, close } = await write('maya', content, {
      ...{ width: 360, height: 740, scheme: 'dark' },
    })
    await editor(page).click()
    await page.keyboard.type('Good news. ')
    await page.getByRole('radiogroup').getByText('Review').click()
    await page.getByRole('tab', { name: 'History' }).press('Enter')
    await page.getByRole('button', { name: /First opened/ }).press('Enter')
    await compared(page).locator('ins').first().waitFor()
    await shot(page, 'compare-360')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(width <= 360, 'nothing is wider than the screen')
    await noBarrier(page)
    await page.keyboard.press('Escape')
    await editor(page).waitFor()
    assert.deepEqual(errors, [])
    await close()
  })
})

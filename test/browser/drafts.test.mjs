import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { demoIds } from '../../scripts/local/demo-ids.mjs'
import { startApp } from './app.mjs'

let app
let maya
before(async () => {
  app = await startApp()
  maya = await app.client('maya')
})
after(() => app?.stop())

const open = async (path) => {
  const window = await openWindow(app.browser, app.url, { client: maya })
  await window.page.goto(app.url + path)
  return window
}
const editor = (page) => page.getByRole('textbox', { name: 'Text', exact: true })

describe('drafts', () => {
  it('stand side by side with how each reads, and one is kept', async () => {
    const { page, errors, close } = await open('/studio')
    await page.getByLabel('What is it about?').fill('Cedar Night Blend, a decaf coffee, €12.40 for 250 g')
    await page.getByLabel('Variants').fill('3')
    await page.getByLabel('What is it about?').press('Control+Enter')
    const columns = page.getByRole('region', { name: /^Variant \d$/ })
    for (const at of [0, 1, 2]) {
      const reading = columns.nth(at).getByRole('region', { name: 'Overall' })
      await reading.getByText('Clarity').waitFor()
      const score = Number(await reading.locator('b').textContent())
      assert.ok(score > 0 && score <= 100, `a score of ${score}`)
    }
    await columns.nth(1).getByRole('button', { name: 'Keep this one' }).click()
    await page.waitForURL(/\/studio\/[\w-]{8,}/)
    await page.getByText('Saved', { exact: true }).first().waitFor()
    assert.match((await editor(page).textContent()) ?? '', /Cedar Night Blend/)
    assert.deepEqual(errors, [])
    await close()
  })

  it('become a text of another type, by a brief made of what they say', async () => {
    const { content } = await demoIds(maya)
    const { page, errors, close } = await open(`/studio/${content('The first spring lot has landed')}`)
    await editor(page).click()
    await page.keyboard.press('Control+j')
    await page.getByRole('menuitem', { name: 'Turn into…' }).click()
    await page.getByRole('menuitem', { name: 'Social post' }).click()
    await page.getByText('Made from “The first spring lot has landed”').waitFor()
    const point = await page.getByRole('textbox', { name: 'Key point 1', exact: true }).inputValue()
    assert.ok(point.length > 10, `the brief has points: ${point}`)
    await page.getByLabel('What is it about?').press('Control+Enter')
    await page.waitForURL(/\/studio\/[\w-]{8,}/)
    await page.getByText('Saved', { exact: true }).first().waitFor()
    const made = await maya.get(`/api/content/${new URL(page.url()).pathname.split('/').at(-1)}`)
    assert.equal(made.type, 'social_post')
    assert.deepEqual(errors, [])
    await close()
  })

  it('of an ad come in parts that fit, which are added to and taken from beside the page', async () => {
    const { page, errors, close } = await open('/studio')
    await page.getByRole('combobox', { name: 'Type' }).click()
    await page.getByRole('option', { name: 'Ad', exact: true }).click()
    await page.getByLabel('What is it about?').fill('Cedar Night Blend, a decaf coffee')
    await page.getByLabel('Hold each part to its channel').check()
    await page.getByLabel('What is it about?').press('Control+Enter')
    await page.waitForURL(/\/studio\/[\w-]{8,}/)
    await page.getByRole('tab', { name: 'Channel' }).click()
    await page.getByText('Every part fits its channel.').waitFor()

    const headlines = page.getByRole('region', { name: 'Headlines' })
    const headline = (n) => headlines.getByRole('textbox', { name: `Headline ${n}`, exact: true })
    while ((await headlines.getByRole('textbox').count()) > 3)
      await headlines.getByRole('button', { name: 'Remove: Headline 4' }).click()
    await headline(1).press('Enter')
    await page.waitForFunction(() => document.activeElement?.dataset.field === 'headlines.1')
    await page.keyboard.type('A night without caffeine, and with all of the taste')
    await headlines.getByText('21 too many').waitFor()
    await editor(page).getByText('A night without caffeine, and with all of the taste').waitFor()
    await headline(2).fill('')
    await headline(2).press('Backspace')
    await page.getByText('Every part fits its channel.').waitFor()
    assert.equal(await editor(page).getByRole('list').first().getByRole('listitem').count(), 3)
    assert.deepEqual(errors, [])
    await close()
  })
})

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

const editor = (page) => page.getByRole('textbox', { name: 'Text', exact: true })
const row = (page, name) => page.getByRole('button', { name: new RegExp(`^${name}`), expanded: false })
const card = (page, quote) => page.getByRole('article').filter({ hasText: quote })

async function open(body) {
  const content = await maya.post('/api/content', { type: 'email', title: 'Spring letter', body })
  const window = await openWindow(app.browser, app.url, { client: maya })
  await window.page.goto(`${app.url}/studio/${content.id}`)
  await editor(window.page).waitFor({ timeout: 90_000 })
  await window.page.getByRole('tab', { name: 'Analysis' }).click()
  return { ...window, content }
}

describe('the analysis', () => {
  it('says that there is nothing to judge, then follows what is typed, shows where, and mends it', async () => {
    const { page, close, content } = await open('Hello.')
    await page.getByText('Nothing to judge yet').waitFor({ timeout: 30_000 })
    await editor(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Mistakes were made. You can utilize our coffee in order to wake up.')
    await row(page, 'Clarity').click({ timeout: 30_000 })
    // The text is read while it is being typed.
    await card(page, 'in order to').waitFor()
    const passive = card(page, 'were made')
    await passive.getByText('Passive. Say who does it.').waitFor()
    await passive.hover()
    const marked = editor(page).locator('.mq-evidence[data-active]')
    await marked.waitFor()
    assert.equal(await marked.textContent(), 'were made')
    assert.deepEqual(await editor(page).locator('.mq-evidence').allTextContents(), [
      'were made',
      'utilize',
      'in order to',
    ])
    await card(page, 'utilize').getByRole('button', { name: 'Replace with “use”' }).click()
    await editor(page).getByText('You can use our coffee').waitFor()
    await card(page, 'utilize').waitFor({ state: 'detached' })
    await card(page, 'in order to').getByRole('button').last().click()
    await editor(page).getByText('You can use our coffee to wake up.').waitFor()
    await page.keyboard.press('Escape')
    for (let attempt = 0; ; attempt++) {
      const { body } = await maya.get(`/api/content/${content.id}`)
      if (body === 'Hello. Mistakes were made. You can use our coffee to wake up.') break
      assert.ok(attempt < 150, body)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    await close()
  })

  it('finds the wording of another text of the library', async () => {
    const words =
      'Every bag leaves our roastery on a Tuesday, and it is at your door two days later, still warm at heart.'
    await maya.post('/api/content', { type: 'email', title: 'The older letter', body: words })
    const { page, close } = await open(words)
    await page.getByRole('button', { name: /^Originality/ }).click({ timeout: 30_000 })
    await page.getByText('Also in “The older letter”.').waitFor({ timeout: 60_000 })
    await close()
  })
})

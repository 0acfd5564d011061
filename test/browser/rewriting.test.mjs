import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openWindow } from '../../scripts/local/browser.mjs'
import { PEOPLE } from '../../scripts/local/demo-people.mjs'
import { startApp } from './app.mjs'
import { startSlowModel } from './slow-model.mjs'

let app
let model
const clients = {}
before(async () => {
  model = await startSlowModel(['The offer ', 'now ', 'stands, ', 'until June.'])
  app = await startApp({
    vars: { AI_PROVIDERS: 'openai-compatible,embedded', AI_BASE_URL: model.url, AI_MODEL: 'slow' },
  })
  for (const key of ['maya', 'jonas']) clients[key] = await app.client(key)
})
after(async () => {
  await app.stop()
  model.stop()
})

const AI = `AI (for ${PEOPLE.maya.name})`
const draft = (body) => clients.maya.post('/api/content', { type: 'email', title: 'Spring letter', body })
const editor = (page) => page.getByRole('textbox', { name: 'Text', exact: true })
const inserted = (page) => editor(page).locator('[data-suggestion="insertion"][data-ai]')

async function write(key, { id }) {
  const window = await openWindow(app.browser, app.url, { client: clients[key] })
  await window.page.goto(`${app.url}/studio/${id}`)
  await editor(window.page).waitFor({ timeout: 90_000 })
  return window
}
async function ask(page, name) {
  await editor(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+j')
  await page.getByRole('menuitem', { name }).click()
}
const card = (page) => page.getByRole('article', { name: `Suggestion by ${AI}` })
const openList = (page) => page.getByRole('tab', { name: 'Suggestions' }).click()

/** Waits until the library has this text. */
async function becomes(id, body) {
  let read
  for (let attempt = 0; attempt < 150; attempt++) {
    read = (await clients.maya.get(`/api/content/${id}`)).body
    if (read === body) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.equal(read, body)
}
/** Lets one word go and waits until both pages show the text so far. */
async function grows(pages, text) {
  model.next()
  for (const page of pages) await inserted(page).filter({ hasText: text }).first().waitFor()
}

describe('rewriting with AI', () => {
  it('streams to both pages as a suggestion of the AI, which the other accepts', async () => {
    const content = await draft('Our whole offer remains.')
    const [maya, jonas] = [await write('maya', content), await write('jonas', content)]
    const pages = [maya.page, jonas.page]
    await ask(maya.page, 'Expand')
    await maya.page.getByRole('button', { name: 'Stop writing' }).waitFor()
    await grows(pages, 'The offer')
    await jonas.page.getByText(`${AI} is writing…`).waitFor()
    await grows(pages, 'The offer now')
    assert.equal((await clients.maya.get(`/api/content/${content.id}`)).body, 'Our whole offer remains.')
    model.next()
    await grows(pages, 'The offer now stands, until June.')
    await openList(jonas.page)
    await card(jonas.page).getByText('slow').waitFor()
    assert.match(model.asked.at(-1)[1].content, /<text>\nOur whole offer remains\.\n<\/text>/)
    await card(jonas.page).getByRole('button', { name: 'Accept' }).click()
    await becomes(content.id, 'The offer now stands, until June.')
    const versions = await clients.maya.get(`/api/collaboration/${content.id}/versions`)
    assert.ok(versions.items.some(({ kind }) => kind === 'ai'))
    await Promise.all([maya.close(), jonas.close()])
  })

  it('stops with Esc; what was written stays a suggestion, and is rejected by key', async () => {
    const content = await draft('Our whole offer remains.')
    const maya = await write('maya', content)
    await ask(maya.page, 'Shorten')
    await grows([maya.page], 'The offer')
    await maya.page.keyboard.press('Escape')
    await maya.page.getByRole('button', { name: 'Rewrite with AI' }).waitFor()
    // Sooner than a writer that says nothing would be given up (30 s).
    assert.equal(await Promise.race([model.gone, sleep(10_000, 'still writing')]), undefined)
    assert.equal(await inserted(maya.page).textContent(), 'The offer')
    await editor(maya.page).click()
    await maya.page.keyboard.press('Control+Home')
    await maya.page.keyboard.press('Control+Alt+.')
    await maya.page.keyboard.press('Control+Alt+Backspace')
    await editor(maya.page).getByText('Our whole offer remains.', { exact: true }).waitFor()
    assert.equal(await editor(maya.page).locator('[data-suggestion]').count(), 0)
    await maya.close()
  })
})

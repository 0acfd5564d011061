import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { PEOPLE } from '../../scripts/local/demo-people.mjs'
import { startApp } from './app.mjs'

let app
const clients = {}
before(async () => {
  app = await startApp()
  for (const key of ['maya', 'jonas', 'priya']) clients[key] = await app.client(key)
})
after(() => app?.stop())

const draft = (body) => clients.maya.post('/api/content', { type: 'email', title: 'Spring letter', body })
const editor = (page) => page.getByRole('textbox', { name: 'Text', exact: true })

async function write(key, { id }) {
  const window = await openWindow(app.browser, app.url, { client: clients[key] })
  await window.page.goto(`${app.url}/studio/${id}`)
  await editor(window.page).waitFor({ timeout: 90_000 })
  return window
}
const suggesting = (page) => page.getByRole('button', { name: 'Suggest instead of editing' })
const startSuggesting = async (page) => {
  await suggesting(page).click()
  await page.locator('[aria-label="Suggest instead of editing"][aria-pressed="true"]').waitFor()
}
const openList = (page) => page.getByRole('tab', { name: 'Suggestions' }).click()
const card = (page, name) => page.getByRole('article', { name: `Suggestion by ${name}` })

async function typeAtEnd(page, text) {
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

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

describe('suggestions', () => {
  it('by one are accepted by the other; until then the library has the text as it was', async () => {
    const content = await draft('The offer stands.')
    const [maya, jonas] = [await write('maya', content), await write('jonas', content)]
    await startSuggesting(maya.page)
    await typeAtEnd(maya.page, ' Until June.')
    await openList(jonas.page)
    await card(jonas.page, PEOPLE.maya.name).getByText('Until June.').waitFor()
    await new Promise((resolve) => setTimeout(resolve, 3000))
    await becomes(content.id, 'The offer stands.')
    await card(jonas.page, PEOPLE.maya.name).getByRole('button', { name: 'Accept' }).click()
    await becomes(content.id, 'The offer stands. Until June.')
    assert.equal(await editor(maya.page).locator('ins').count(), 0)
    await Promise.all([maya.close(), jonas.close()])
  })

  it('that are rejected leave no trace, breaks and all', async () => {
    const content = await draft('The offer stands.')
    const [maya, jonas] = [await write('maya', content), await write('jonas', content)]
    await startSuggesting(maya.page)
    await editor(maya.page).click()
    await maya.page.keyboard.press('Control+End')
    for (let i = 0; i < 7; i++) await maya.page.keyboard.press('Backspace')
    await maya.page.keyboard.type('ends.')
    await maya.page.keyboard.press('Enter')
    await maya.page.keyboard.type('Soon.')
    assert.match(await editor(maya.page).textContent(), /ends\..*Soon\.stands\./s)
    await openList(jonas.page)
    await jonas.page
      .getByRole('group', { name: 'All suggestions' })
      .getByRole('button', { name: 'Reject' })
      .click()
    await editor(maya.page).getByText('The offer stands.', { exact: true }).waitFor()
    await becomes(content.id, 'The offer stands.')
    await Promise.all([maya.close(), jonas.close()])
  })

  it('come from a reviewer, who may not edit and not decide', async () => {
    const content = await draft('The offer stands.')
    const [maya, priya] = [await write('maya', content), await write('priya', content)]
    await typeAtEnd(priya.page, ' Says who?')
    await openList(maya.page)
    await card(maya.page, PEOPLE.priya.name).getByText('Says who?').waitFor()
    await openList(priya.page)
    await card(priya.page, PEOPLE.priya.name).waitFor()
    assert.equal(await priya.page.getByRole('button', { name: 'Accept' }).count(), 0)
    await card(maya.page, PEOPLE.priya.name).getByRole('button', { name: 'Accept' }).click()
    await becomes(content.id, 'The offer stands. Says who?')
    await Promise.all([maya.close(), priya.close()])
  })
})

import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { PEOPLE } from '../../scripts/local/demo-people.mjs'
import { startApp } from './app.mjs'
import { noBarrier } from './barriers.mjs'

let app
const clients = {}
const windows = []
before(async () => {
  app = await startApp()
  for (const key of ['maya', 'priya']) clients[key] = await app.client(key)
})
afterEach(() => Promise.all(windows.splice(0).map((window) => window.close())))
after(() => app?.stop())

const BODY = 'Cedar Night Blend is a decaf coffee.\n\nRoasted on Tuesday, delivered on Friday.'

const write = async () =>
  (await clients.maya.post('/api/content', { type: 'blog_post', title: 'Night Blend', body: BODY })).id

/** This person's page with a text on it. */
async function open(key, contentId, options = {}) {
  const window = await openWindow(app.browser, app.url, { client: clients[key], ...options })
  windows.push(window)
  await window.page.goto(`${app.url}/studio/${contentId}`)
  await window.page.locator('.ProseMirror').getByText('Roasted on Tuesday').waitFor()
  return window
}

/** Maya, who may edit, and Priya, who may not, on a new text. */
async function scene() {
  const id = await write()
  return [await open('maya', id), await open('priya', id)]
}

const editor = (page) => page.getByRole('textbox', { name: 'Text', exact: true })
const bubble = (page) => page.getByRole('toolbar', { name: 'The selected words' })
const openComments = (page) => page.getByRole('tab', { name: 'Comments' }).click()
const marks = (page) => page.locator('.mq-comment-mark').allInnerTexts()

/** Drags over these words, as a hand does. */
async function select(page, words) {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.ProseMirror'), NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, y: (top + bottom) / 2 }
    }
    return null
  }, words)
  assert.ok(box, `${words} is in the text`)
  await page.mouse.move(box.left + 1, box.y)
  await page.mouse.down()
  await page.mouse.move(box.right - 1, box.y, { steps: 4 })
  await page.mouse.up()
}

async function comment(page, text, rest = text) {
  await page.getByRole('textbox', { name: /Write a comment/ }).waitFor()
  await page.keyboard.type(rest)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('article').getByText(text, { exact: true }).waitFor()
}

describe('talking about a text on two pages', () => {
  it('is seen by the other at once, stays on its words, and is orphaned with them', async () => {
    const [maya, priya] = await scene()
    await select(priya.page, 'Roasted on Tuesday')
    await bubble(priya.page).getByRole('button', { name: 'Comment' }).click()
    await openComments(maya.page)
    await priya.page.getByRole('textbox', { name: /Write a comment/ }).pressSequentially('Which ')
    await maya.page.getByText(`${PEOPLE.priya.name} is typing …`).waitFor()
    await comment(priya.page, 'Which Tuesday?', 'Tuesday?')

    await maya.page.getByText('Which Tuesday?').waitFor()
    assert.deepEqual(await marks(maya.page), ['Roasted on Tuesday'])

    await editor(maya.page).getByText('Roasted on Tuesday').click()
    await maya.page.keyboard.press('Home')
    await maya.page.keyboard.type('Freshly: ')
    await editor(priya.page).getByText('Freshly: ').waitFor()
    assert.deepEqual(await marks(priya.page), ['Roasted on Tuesday'])

    await maya.page.getByRole('article').getByRole('textbox', { name: 'Reply' }).click()
    await maya.page.keyboard.type('The third, @Pri')
    await priya.page.getByRole('article').getByText(`${PEOPLE.maya.name} is typing`).waitFor()
    await maya.page.getByRole('option', { name: PEOPLE.priya.name }).waitFor()
    await maya.page.keyboard.press('Enter')
    await maya.page.keyboard.press('Control+Enter')
    await priya.page.getByRole('article').getByText(`@${PEOPLE.priya.name}`).waitFor()

    await editor(maya.page).getByText('Roasted on Tuesday').click({ clickCount: 3 })
    await maya.page.keyboard.type('Soon.')
    await priya.page.getByText('These words are no longer in the text.').waitFor()
    assert.deepEqual(await marks(priya.page), [])

    await priya.page.getByRole('button', { name: 'Resolve' }).click()
    await maya.page.getByText(`Resolved by ${PEOPLE.priya.name}`).waitFor()
    assert.deepEqual([...maya.errors, ...priya.errors], [])
  })

  it('is deleted and brought back, edited, and answered with emoji, before the other’s eyes', async () => {
    const [maya, priya] = await scene()
    await openComments(maya.page)
    await maya.page.keyboard.press('Control+Alt+KeyM')
    await comment(maya.page, 'The tone is right.')
    await openComments(priya.page)
    const theirs = priya.page.getByRole('article')
    await theirs.getByText('The tone is right.').waitFor()

    await theirs.hover()
    await theirs.getByRole('button', { name: 'Add a reaction' }).click()
    await priya.page.getByRole('button', { name: 'React with 👍' }).click()
    await maya.page.getByRole('button', { name: `👍 by ${PEOPLE.priya.name}` }).waitFor()

    const mine = maya.page.getByRole('article')
    await mine.hover()
    await mine.getByRole('button', { name: /^Edit the comment/ }).click()
    await maya.page.getByRole('textbox', { name: 'Edit the comment' }).fill('The tone is quite right.')
    await maya.page.getByRole('button', { name: 'Save' }).click()
    await theirs.getByText('The tone is quite right.').waitFor()

    assert.equal(await theirs.getByRole('button', { name: /^Delete the comment/ }).count(), 0)
    await mine.getByRole('button', { name: /^Delete the comment/ }).click()
    await theirs.waitFor({ state: 'detached' })
    await maya.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
    await theirs.getByText('The tone is quite right.').waitFor()
    assert.deepEqual([...maya.errors, ...priya.errors], [])
  })

  it('reacts to words in the text', async () => {
    const [maya, priya] = await scene()
    await select(maya.page, 'decaf')
    await bubble(maya.page).getByRole('button', { name: 'Add a reaction' }).click()
    await maya.page.getByRole('button', { name: 'React with 🔥' }).click()
    await priya.page.locator('.mq-reaction-badge').getByText('🔥').waitFor()
    assert.deepEqual(await marks(priya.page), ['decaf'])
  })

  it('goes from thread to thread by n and p, and from a thread to its words and back', async () => {
    const { page } = await open('maya', await write())
    for (const words of ['delivered on Friday', 'Cedar Night']) {
      await select(page, words)
      await bubble(page).getByRole('button', { name: 'Comment' }).click()
      await comment(page, `About ${words}`)
    }
    const active = page.locator('.mq-comment-mark[data-active]')
    await page.getByRole('button', { name: 'delivered on Friday' }).click()
    await active.filter({ hasText: 'delivered on Friday' }).waitFor()
    await page.keyboard.press('n')
    await active.filter({ hasText: 'Cedar Night' }).waitFor()
    await page.keyboard.press('p')
    await active.filter({ hasText: 'delivered on Friday' }).waitFor()
    await editor(page).getByText('Cedar Night').click()
    await page.locator('article[data-active]').getByText('About Cedar Night').waitFor()
  })

  it('works on a phone for who cannot edit, in the dark and in Spanish, without barriers', async () => {
    const phone = { width: 360, height: 740, scheme: 'dark', language: 'es' }
    const { page, errors } = await open('priya', await write(), phone)
    const words = page.locator('.ProseMirror').getByText('Roasted on Tuesday')
    await words.dblclick({ position: { x: 20, y: 12 } })
    await page
      .getByRole('toolbar', { name: 'Las palabras seleccionadas' })
      .getByRole('button', { name: 'Comentar' })
      .click()
    await page.getByRole('textbox', { name: /Escribe un comentario/ }).fill('¿Qué martes?')
    await page.getByRole('button', { name: 'Comentar', exact: true }).click()
    await page.getByRole('article').getByText('¿Qué martes?').waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0)
    await noBarrier(page)
    assert.deepEqual(errors, [])
  })
})

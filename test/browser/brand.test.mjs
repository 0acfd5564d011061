import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'

const SAMPLE =
  'We do not hurry, and we do not ask you to. It is tea, and we will call you when it is ready. We are here on Saturdays as well. You will not find a queue, and you will not be hurried out.'

let app
let maya
before(async () => {
  app = await startApp()
  maya = await app.client('maya')
})
after(() => app.stop())

const editor = (page) => page.getByRole('textbox', { name: 'Text', exact: true })
const proposals = (page) => page.locator('[data-proposal]')

/** One rule, whatever there was before. */
const writeGuide = () =>
  maya.request(
    'PUT',
    '/api/style-guide',
    { terms: [{ kind: 'preferred', term: 'utilize', replacement: 'use' }] },
    { 'if-match': '*' },
  )

/** Waits until the library has this text. */
async function becomes(id, body) {
  let read
  for (let attempt = 0; attempt < 150; attempt++) {
    read = (await maya.get(`/api/content/${id}`)).body
    if (read === body) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.equal(read, body)
}

describe('the brand', () => {
  it('learns a voice from samples, keeps its versions, and the studio applies what it proposes', async () => {
    const { page, errors, close } = await openWindow(app.browser, app.url, { client: maya })
    await page.goto(`${app.url}/brand/new`)
    await page.getByLabel('Name', { exact: true }).fill('Tea room')
    await page.getByLabel('Sample 1').fill(SAMPLE)
    await page.getByRole('button', { name: 'Learn this voice' }).click()
    const contractions = page.getByRole('textbox', { name: 'Contractions' })
    assert.equal(await contractions.inputValue(), '0')
    await page.getByRole('textbox', { name: 'Words a sentence' }).fill('12')
    await page.getByRole('button', { name: /Words a sentence: back to the measured/ }).waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Version 1').first().waitFor()
    const voiceId = new URL(page.url()).pathname.split('/').at(-1)
    await page.getByLabel('Name', { exact: true }).fill('Tea house')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Tea house' }).waitFor()
    await page.getByRole('button', { name: /^Version 1/ }).click()
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await page.getByRole('heading', { name: 'Tea room' }).waitFor()

    await writeGuide()
    const written = "We don't utilize `utilize` bags! **Utilize** ours."
    const { id } = await maya.post('/api/content', { type: 'email', title: 'Utilize bags', body: written })
    await page.goto(`${app.url}/studio/${id}`)
    await editor(page).waitFor({ timeout: 90_000 })
    await page.getByRole('combobox', { name: 'Brand voice' }).click()
    await page.getByRole('option', { name: 'Tea room' }).click()
    await page.getByRole('tab', { name: 'Style' }).click()
    await page.getByText('5 proposals').waitFor()
    await page.getByText('Title · Preferred word', { exact: false }).waitFor()
    await proposals(page)
      .first()
      .getByRole('button', { name: /^Apply to/ })
      .click()
    await page.getByText('4 proposals').waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Title' }).inputValue(), 'Use bags')
    assert.equal(await editor(page).locator('.mq-style-mark').count(), 4)
    await proposals(page)
      .first()
      .getByRole('button', { name: /^Apply to/ })
      .click()
    await becomes(id, 'We do not utilize `utilize` bags! **Utilize** ours.')
    await page.getByRole('button', { name: 'Apply 3' }).click()
    await becomes(id, 'We do not use `utilize` bags. **Use** ours.')
    await page.getByText(/The page keeps to the style guide/).waitFor()
    await editor(page).click()
    await page.keyboard.press('Control+z')
    await becomes(id, 'We do not utilize `utilize` bags! **Utilize** ours.')
    await page.getByRole('button', { name: 'Suggest instead of editing' }).click()
    await page.getByRole('button', { name: 'Apply 3' }).click()
    await editor(page).locator('ins', { hasText: 'use' }).first().waitFor()
    assert.equal(
      (await maya.get(`/api/content/${id}`)).body,
      'We do not utilize `utilize` bags! **Utilize** ours.',
    )
    assert.notEqual(voiceId, 'new')
    assert.deepEqual(errors, [])
    await close()
  })

  it('has a style guide whose rules are tried before they are saved', async () => {
    await writeGuide()
    const { page, close } = await openWindow(app.browser, app.url, { client: maya })
    await page.goto(`${app.url}/brand/style-guide`)
    await page.getByRole('button', { name: 'Add a rule' }).click()
    await page.getByRole('textbox', { name: 'Word or phrase' }).first().fill('roaster')
    await page.getByRole('textbox', { name: 'Write', exact: true }).first().fill('roastery')
    await page.getByRole('textbox', { name: 'Text to try the rules on' }).fill('Our roasters utilize gas.')
    await page.getByRole('button', { name: 'Apply 2' }).click()
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Our roasteries use gas.'),
    )
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved as version').waitFor()
    const guide = await maya.get('/api/style-guide')
    assert.deepEqual(
      guide.terms.map(({ term }) => term),
      ['roaster', 'utilize'],
    )
    await close()
  })
})

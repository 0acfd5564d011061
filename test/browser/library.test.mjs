import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'
import { noBarrier } from './barriers.mjs'

let app
let maya
before(async () => {
  app = await startApp()
  maya = await app.client('maya')
})
after(() => app.stop())

const open = async (path, options = {}) => {
  const window = await openWindow(app.browser, app.url, { client: maya, ...options })
  await window.page.goto(app.url + path)
  await window.page.getByRole('heading', { level: 1 }).waitFor()
  return window
}
const row = (page, title) => page.getByRole('row').filter({ hasText: title })

describe('the library', () => {
  it('files pages into folders, finds words in them and keeps the search under a name', async () => {
    await maya.post('/api/content', {
      type: 'ad',
      title: 'Verano en Huila',
      body: 'El café más dulce del año.',
    })
    const { page, errors, close } = await open('/content')
    await page.getByRole('button', { name: 'New folder' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Summer')
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
    const folders = page.getByRole('navigation', { name: 'Folders' })
    await folders.getByText('Summer').waitFor()

    await row(page, 'Verano en Huila').getByRole('checkbox').check()
    await page.getByRole('region', { name: 'Selected rows' }).getByRole('button', { name: 'Move' }).click()
    await page.getByRole('menuitem', { name: 'Summer' }).click()
    await page.getByText('1 page moved').waitFor()
    await folders.getByRole('link', { name: /Summer/ }).click()
    await page.waitForURL(/folder=/)
    await row(page, 'Verano en Huila').waitFor()

    await page.getByLabel('Search the text').fill('cafe dulce')
    await page.locator('mark', { hasText: 'café' }).waitFor()
    await page.getByRole('button', { name: 'Save view' }).click()
    await page.getByLabel('Name of the view').fill('Sweet summer')
    await page.getByLabel('Show it to everybody').check()
    await page.getByRole('dialog').getByRole('button', { name: 'Save view' }).click()
    await page.getByRole('navigation', { name: 'Views' }).getByText('Sweet summer').waitFor()
    await noBarrier(page)

    await page.keyboard.press('Escape')
    await page.locator('[data-content-id]').first().focus()
    await page.keyboard.press('Space')
    await page.getByRole('dialog', { name: 'A quick look' }).waitFor()
    assert.deepEqual(errors, [])
    await close()

    const jonas = await openWindow(app.browser, app.url, { client: await app.client('jonas') })
    await jonas.page.goto(`${app.url}/content`)
    await jonas.page.getByRole('link', { name: 'Sweet summer' }).click()
    await jonas.page.locator('mark', { hasText: 'dulce' }).waitFor()
    await jonas.close()
  })

  it('imports a table and gives it back as one, with nothing a spreadsheet would run', async () => {
    const { page, errors, close } = await open('/content')
    await page.getByRole('button', { name: 'Import' }).click()
    const table = '\ufefftitle;body\r\n"=Formula";"a\r\n\r\nb"\r\n"Second row";c\r\n'
    const file = { name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText(/2 rows, among them =Formula and Second row/).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
    await page.getByText('2 drafts imported').waitFor()
    await row(page, '=Formula').getByRole('checkbox').check()
    await row(page, 'Second row').getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Export' }).click()
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Table (CSV)' }).click(),
    ])
    const text = await readFile(await kept.path(), 'utf8')
    assert.equal(kept.suggestedFilename(), 'marquee.csv')
    assert.match(text, /\n'=Formula,/)
    assert.deepEqual(errors, [])
    await close()
  })

  it('puts a page onto paper', async () => {
    const { items } = await maya.get('/api/content?limit=1')
    const { page, errors, close } = await open(`/print/${items[0].id}`)
    await page.getByRole('heading', { level: 1, name: items[0].title }).waitFor()
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.getByRole('button', { name: 'Print or PDF' }).isVisible(), false)
    const pdf = await page.pdf({ format: 'A4' })
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    assert.deepEqual(errors, [])
    await close()
  })

  it('has room on a tablet: the rail is icons there until somebody wants its words', async () => {
    const { page, errors, close } = await open('/content', { width: 820, height: 1100 })
    const link = page.getByRole('link', { name: 'Calendar' })
    assert.equal(await link.innerText(), '')
    await page.getByRole('button', { name: 'Expand the sidebar' }).click()
    assert.equal(await link.innerText(), 'Calendar')
    await page.reload()
    await page.getByRole('button', { name: 'Collapse the sidebar' }).waitFor()
    await page.setViewportSize({ width: 1440, height: 900 })
    assert.equal(await link.innerText(), 'Calendar')
    await noBarrier(page)
    assert.deepEqual(errors, [])
    await close()
  })
})

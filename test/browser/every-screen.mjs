import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow, visit } from '../../scripts/local/browser.mjs'
import { demoIds, SCREENS } from '../../scripts/local/screens.mjs'
import { startApp } from './app.mjs'
import { noGraveBarrier } from './barriers.mjs'

/** Declares a test for each screen in one variant: width and height in px, colour scheme, language. */
export function everyScreen(variant) {
  let app
  let ids
  const clients = {}
  const windows = new Map()
  const windowOf = async (key) => {
    if (!windows.has(key))
      windows.set(key, await openWindow(app.browser, app.url, { client: clients[key], ...variant }))
    return windows.get(key)
  }
  before(async () => {
    app = await startApp()
    for (const key of ['maya', 'priya']) clients[key] = await app.client(key)
    ids = await demoIds(clients.maya)
  })
  after(() => app?.stop())

  describe(`${variant.width} px, ${variant.scheme}, ${variant.language}`, () => {
    for (const screen of SCREENS)
      it(`${screen.name}: no barrier, no error, nothing out of sight`, { timeout: 90_000 }, async () => {
        const { page, errors } = await windowOf(screen.as)
        errors.length = 0
        await visit(page, app.url + screen.path(ids))
        await screen.prepare?.(page)
        await noGraveBarrier(page)
        const expected = `the server responded with a status of ${screen.refused}`
        assert.deepEqual(
          errors.filter((error) => !error.includes(expected)),
          [],
        )
        const [wide, lang, title] = await page.evaluate(() => [
          document.documentElement.scrollWidth - innerWidth,
          document.documentElement.lang,
          document.title,
        ])
        assert.ok(wide <= 0, `${wide} px wider than the window`)
        assert.equal(lang, variant.language)
        assert.notEqual(title, '')
      })
  })
}

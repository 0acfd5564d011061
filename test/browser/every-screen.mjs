import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { goOn, openWindow, visit } from '../../scripts/local/browser.mjs'
import { demoIds } from '../../scripts/local/demo-ids.mjs'
import { SCREENS } from '../../scripts/local/screens.mjs'
import { startApp } from './app.mjs'
import { noGraveBarrier } from './barriers.mjs'

/** A page mostly waits to be still: three of them keep a processor busy. */
const AT_ONCE = 3

/** Declares a test for each screen in one variant: width and height in px, colour scheme, language. */
export function everyScreen(variant) {
  let app
  let ids
  const clients = {}
  const idle = []
  const windowFor = async (key) => {
    const known = idle.findIndex((window) => window.key === key)
    if (known >= 0) return idle.splice(known, 1)[0]
    return { key, ...(await openWindow(app.browser, app.url, { client: clients[key], ...variant })) }
  }
  before(async () => {
    app = await startApp()
    for (const key of ['maya', 'priya']) clients[key] = await app.client(key)
    ids = await demoIds(clients.maya)
  })
  after(() => app?.stop())

  describe(`${variant.width} px, ${variant.scheme}, ${variant.language}`, { concurrency: AT_ONCE }, () => {
    for (const screen of SCREENS)
      it(`${screen.name}: no barrier, no error, nothing out of sight`, { timeout: 90_000 }, async () => {
        const window = await windowFor(screen.as)
        const { page, errors } = window
        errors.length = 0
        const path = screen.path(ids)
        // What a screen opened over the page is left by loading the next one anew.
        if (window.fresh && !path.startsWith('/api/')) await goOn(page, path)
        else await visit(page, app.url + path)
        window.fresh = !screen.prepare
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
        idle.push(window)
      })
  })
}

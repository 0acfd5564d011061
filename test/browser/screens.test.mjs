import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openWindow, visit } from '../../scripts/local/browser.mjs'
import { demoIds, SCREENS } from '../../scripts/local/screens.mjs'
import { startApp } from './app.mjs'
import { noGraveBarrier } from './barriers.mjs'

let app
let ids
const clients = {}
before(async () => {
  app = await startApp()
  for (const key of ['maya', 'priya']) clients[key] = await app.client(key)
  ids = await demoIds(clients.maya)
})
after(() => app?.stop())

const VARIANTS = [
  { width: 1440, height: 900, scheme: 'light', language: 'en' },
  { width: 360, height: 780, scheme: 'dark', language: 'es' },
]

for (const variant of VARIANTS)
  describe(`${variant.width} px, ${variant.scheme}, ${variant.language}`, () => {
    const windows = new Map()
    const windowOf = async (key) => {
      if (!windows.has(key))
        windows.set(key, await openWindow(app.browser, app.url, { client: clients[key], ...variant }))
      return windows.get(key)
    }
    after(async () => {
      for (const window of windows.values()) await window.close()
    })
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

describe('the first load', () => {
  /** Bytes of JavaScript, each file compressed by itself as it travels. */
  const MOST = 220_000

  for (const [path, as] of [
    ['/sign-in', undefined],
    ['/', 'maya'],
  ])
    it(`of ${path} stays under 220 KB of compressed JavaScript`, async () => {
      const { page, close } = await openWindow(app.browser, app.url, { client: clients[as] })
      const scripts = []
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response.body())
      })
      await visit(page, app.url + path)
      const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).byteLength)
      const total = sizes.reduce((sum, size) => sum + size, 0)
      console.log(`${path}: ${(total / 1000).toFixed(1)} KB in ${sizes.length} files`)
      assert.ok(total > 50_000, 'the page has been loaded')
      assert.ok(total < MOST, `${total} bytes`)
      await close()
    })
})

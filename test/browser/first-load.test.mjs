import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openWindow, visit } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'

let app
let maya
before(async () => {
  app = await startApp()
  maya = await app.client('maya')
})
after(() => app?.stop())

describe('the first load', () => {
  /** Bytes of JavaScript, each file compressed by itself as it travels. */
  const MOST = 220_000

  for (const path of ['/sign-in', '/sign-up', '/'])
    it(`of ${path} stays under 220 KB of compressed JavaScript`, async () => {
      const { page, close } = await openWindow(app.browser, app.url, {
        client: path === '/' ? maya : undefined,
      })
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

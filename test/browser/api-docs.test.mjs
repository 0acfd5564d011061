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

describe('the API’s page', () => {
  it('lets a developer try a call with a key, also on a telephone in the dark', async () => {
    const { key } = await maya.post('/api/workspaces/current/api-keys', {
      ...{ name: 'Trial', scopes: ['content:read'], expiresInDays: 7 },
    })
    const { page, errors, close } = await openWindow(app.browser, app.url, {
      ...{ width: 360, height: 780, scheme: 'dark' },
    })
    await page.goto(`${app.url}/api/docs`)
    await page.getByRole('button', { name: 'Authorize' }).click()
    await page.getByLabel('Value:').last().fill(key)
    await page.getByRole('button', { name: 'Apply credentials' }).last().click()
    await page.getByRole('button', { name: 'Close' }).first().click()
    await page.getByRole('link', { name: 'Content', exact: true }).click()
    await page.locator('#operations-Content-getContent button').first().click()
    await page.getByRole('button', { name: 'Execute' }).click()
    await page.locator('.live-responses-table .response-col_status').getByText('200').waitFor()
    const { width, background } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      background: getComputedStyle(document.body).backgroundColor,
    }))
    assert.equal(width, 360)
    assert.equal(background, 'rgb(26, 25, 23)')
    assert.deepEqual(errors, [])
    await close()
  })
})

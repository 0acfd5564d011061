import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow, visit } from '../../scripts/local/browser.mjs'
import { demoIds } from '../../scripts/local/demo-ids.mjs'
import { startApp } from './app.mjs'

let app
let ids
const clients = {}
before(async () => {
  app = await startApp()
  for (const key of ['maya', 'priya']) clients[key] = await app.client(key)
  ids = await demoIds(clients.maya)
})
after(() => app?.stop())

describe('the bell', () => {
  it('rings in another browser without a reload, leads to the text, and is still once it is read', async () => {
    await clients.priya.post('/api/notifications/inbox/read-all')
    const { page, errors, close } = await openWindow(app.browser, app.url, { client: clients.priya })
    await visit(page, `${app.url}/content`)
    const bell = page.getByRole('button', { name: /^Notifications:/ })
    await page.getByRole('button', { name: 'Notifications: nothing unread' }).waitFor()
    const contentId = ids.content('The first spring lot has landed')
    const { userId } = await me(clients.priya)
    await clients.maya.post(`/api/collaboration/${contentId}/threads`, {
      text: `@[Priya](user:${userId}) is the altitude right?`,
    })
    await page.getByRole('button', { name: 'Notifications: 1 unread' }).waitFor()
    await bell.click()
    const panel = page.getByRole('dialog')
    await panel.getByText('is the altitude right?').waitFor()
    await panel.getByRole('button', { name: /mentioned you in/ }).click()
    await page.waitForURL(new RegExp(`/studio/${contentId}`))
    await page.getByRole('button', { name: 'Notifications: nothing unread' }).waitFor()
    assert.deepEqual(errors, [])
    await close()
  })

  it('has a page of its own that the keyboard walks, and what is archived can be taken back', async () => {
    const { page, close } = await openWindow(app.browser, app.url, { client: clients.priya })
    await visit(page, `${app.url}/inbox`)
    // The switch keeps the focus: the keys have to work all the same.
    await page
      .locator('label')
      .filter({ hasText: /^Mentions$/ })
      .click()
    await page.waitForURL(/view=mentions/)
    await page.locator('[data-inbox-id]').first().waitFor()
    const rows = page.locator('[data-inbox-id]')
    const before = await rows.count()
    await page.keyboard.press('j')
    await page.getByRole('article').waitFor()
    await page.keyboard.press('e')
    await page.waitForFunction((n) => document.querySelectorAll('[data-inbox-id]').length === n, before - 1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForFunction((n) => document.querySelectorAll('[data-inbox-id]').length === n, before)
    await close()
  })
})

it('the key o opens the address a message names: on this page when it is ours, else in a tab that knows nothing of it', async () => {
  const { userId } = await me(clients.priya)
  const { page, context, close } = await openWindow(app.browser, app.url, { client: clients.priya })
  await context.route('https://status.example.com/**', (route) => route.fulfill({ body: 'Elsewhere' }))
  const tell = (name, url) =>
    clients.maya.post('/api/notifications', {
      kind: 'automation.failed',
      recipients: [{ userId }],
      channels: ['in_app'],
      data: { name, reason: 'The token ran out', url },
    })
  await tell('Nightly import', 'https://status.example.com/run/7')
  await tell('Weekly report', `${app.url}/settings/notifications`)
  await visit(page, `${app.url}/inbox`)
  const choose = async (name) => {
    await page.locator('[data-inbox-id]').filter({ hasText: name }).click()
    await page.getByRole('article').getByText(name).waitFor()
  }
  await choose('Nightly import')
  await page.getByRole('link', { name: 'Open on status.example.com' }).waitFor()
  const opening = context.waitForEvent('page')
  await page.keyboard.press('o')
  const opened = await opening
  await opened.waitForURL('https://status.example.com/run/7')
  assert.equal(await opened.evaluate(() => window.opener), null)
  await opened.close()
  await choose('Weekly report')
  await page.keyboard.press('o')
  await page.waitForURL(`${app.url}/settings/notifications`)
  await close()
})

it('a kind that is turned off on a channel does not come by it', async () => {
  const { page, close } = await openWindow(app.browser, app.url, { client: clients.priya })
  await visit(page, `${app.url}/settings/notifications`)
  for (const channel of ['Inbox', 'E-mail']) {
    const toggle = page.getByRole('switch', { name: `Mentions: ${channel}` })
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await toggle.press('Space')
    await saved
    assert.equal(await toggle.isChecked(), false)
  }
  const { userId } = await me(clients.priya)
  await clients.maya.post(`/api/collaboration/${ids.content('The first spring lot has landed')}/threads`, {
    text: `@[Priya](user:${userId}) not by mail, please`,
  })
  const path = `/api/notifications/deliveries?kind=comment.mentioned&recipient=user:${userId}&limit=1`
  const decided = async () => (await clients.maya.get(path)).items[0]?.reason
  for (let tries = 0; tries < 300 && (await decided()) !== 'off_by_person'; tries++)
    await page.waitForTimeout(100)
  assert.equal(await decided(), 'off_by_person')
  const { items } = await clients.priya.get('/api/notifications/inbox?limit=50')
  assert.doesNotMatch(JSON.stringify(items), /not by mail, please/)
  await close()
})

async function me(client) {
  const { items } = await client.get('/api/workspaces/current/members')
  return items.find(({ email }) => email.startsWith('priya'))
}

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow, visit } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'
import { noGraveBarrier } from './barriers.mjs'

let app
let maya
const windows = []
before(async () => {
  app = await startApp()
  maya = await app.client('maya')
})
after(async () => {
  for (const window of windows) await window.close()
  await app.stop()
})

/** A window of this person at a path. */
async function open(key, path, options = {}) {
  const window = await openWindow(app.browser, app.url, { client: await app.client(key), ...options })
  windows.push(window)
  await visit(window.page, app.url + path)
  return window
}
const here = (page, name = /colleagues? (is|are) here/) => page.getByRole('button', { name })
const contents = async (title) => {
  const { items } = await maya.get('/api/content?limit=100')
  return items.find((item) => item.title === title)
}

describe('colleagues on the page', () => {
  it('see each other, how they are and where, and one opens what the other has open', async () => {
    const { page } = await open('maya', '/content')
    const jonas = await open('jonas', '/content')
    await here(page, '1 colleague is here').click()
    const panel = page.getByRole('dialog', { name: '1 colleague is here' })
    await panel.getByText('Jonas Weber').waitFor()
    await panel.getByText('Online').waitFor()

    await jonas.page.getByRole('button', { name: 'Account: Jonas Weber' }).click()
    await jonas.page.getByText('Busy').click()
    await panel.getByText('Busy').waitFor()

    const title = 'What a fair price means in numbers'
    const { id } = await contents(title)
    await visit(jonas.page, `${app.url}/studio/${id}`)
    const link = panel.getByRole('link', { name: `In “${title}”` })
    await link.waitFor()
    await noGraveBarrier(page)
    await link.click()
    await page.waitForURL(`${app.url}/studio/${id}`)
    // There they stand once, with the page's people, busy as before.
    await page.getByRole('button', { name: /^Jonas Weber is here, busy/ }).waitFor()
    assert.equal(await page.getByRole('button', { name: /elsewhere in the workspace/ }).count(), 0)
    await jonas.close()
  })

  it('sees what another has written without a reload', async () => {
    const { page } = await open('maya', '/content')
    const jonas = await app.client('jonas')
    await jonas.post('/api/content', { type: 'ad', title: 'Told by the hub', body: 'Now.' })
    await page.getByText('Told by the hub').first().waitFor({ timeout: 5_000 })
  })

  it('is there on a small screen, in the dark and in Spanish', async () => {
    const jonas = await open('jonas', '/content')
    const { page, errors } = await open('maya', '/content', {
      ...{ width: 360, height: 780, scheme: 'dark', language: 'es' },
    })
    await here(page, '1 colega está aquí').click()
    const panel = page.getByRole('dialog', { name: '1 colega está aquí' })
    await panel.getByText('En línea').waitFor()
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0)
    assert.deepEqual(errors, [])
    await jonas.close()
  })
})

describe('a removed member', () => {
  async function remove(name) {
    const { items } = await maya.get('/api/workspaces/current/members?limit=100')
    await maya.request(
      'DELETE',
      `/api/workspaces/current/members/${items.find((one) => one.name === name).id}`,
    )
  }

  it('is led out of the workspace without a reload, told why, and is gone from the others', async () => {
    const { page } = await open('maya', '/content')
    const tom = await open('tom', '/content')
    await here(page).waitFor()
    await remove('Tom Ellis')
    await tom.page.waitForURL(`${app.url}/welcome`, { timeout: 5_000 })
    await tom.page.getByText('You are no longer a member of the workspace that was open here.').waitFor()
    await here(page).waitFor({ state: 'detached' })
  })

  it('of two workspaces comes to the other, with nothing of the first on the page', async () => {
    const client = await app.client('jonas')
    const [alba] = (await client.get('/api/workspaces')).items
    await client.post('/api/workspaces', { name: 'Side project' })
    await client.post(`/api/workspaces/${alba.id}/switch`, {})
    const { page, close } = await openWindow(app.browser, app.url, { client })
    await visit(page, `${app.url}/content`)
    await page.getByRole('link', { name: /The first spring lot/ }).waitFor()
    await remove('Jonas Weber')
    await page.getByText('You are in Side project now.', { exact: false }).waitFor()
    assert.equal(new URL(page.url()).pathname, '/')
    assert.equal(await page.getByText(/The first spring lot/).count(), 0)
    await close()
  })
})

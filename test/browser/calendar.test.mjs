import assert from 'node:assert/strict'
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

/** A piece planned at noon of a day of March 2027, by the clocks of the demo workspace (Madrid). */
async function planned(title, day) {
  const { id } = await maya.post('/api/content', { type: 'email', title, body: 'Hello' })
  const at = `2027-03-${day}T11:00:00.000Z`
  if (day) await maya.post(`/api/content/${id}/plan`, { at })
  return id
}
const dateOf = async (id) => (await maya.get(`/api/content/${id}`)).plannedAt
const open = async (path, options = {}) => {
  const window = await openWindow(app.browser, app.url, { client: maya, ...options })
  await window.page.goto(app.url + path)
  await window.page.getByRole('heading', { level: 1 }).waitFor()
  return window
}

describe('the calendar', () => {
  it('moves a piece by dragging, from the tray too, and takes it back', async () => {
    const [id, loose] = [await planned('Harvest letter', '10'), await planned('Loose idea')]
    const { page, errors, close } = await open('/calendar?view=month&day=2027-03-01')
    const chip = (name) => page.getByRole('button', { name: new RegExp(name) }).first()
    const day = (date) => page.locator(`[data-day="${date}"]`)
    await chip('Harvest letter').dragTo(day('2027-03-29'))
    await page.getByText(/“Harvest letter” is now planned for/).waitFor()
    await day('2027-03-29').getByText('Harvest letter').waitFor()
    assert.equal(
      await dateOf(id),
      '2027-03-29T10:00:00.000Z',
      'noon stays noon across the change of the clocks',
    )

    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
    await day('2027-03-10').getByText('Harvest letter').waitFor()
    await chip('Loose idea').dragTo(day('2027-03-12'))
    await day('2027-03-12').getByText('Loose idea').waitFor()
    await page.getByText(/“Loose idea” is now planned/).waitFor()
    assert.equal(await dateOf(loose), '2027-03-12T08:00:00.000Z', 'nine in the morning in Madrid')
    await noBarrier(page)
    assert.deepEqual(errors, [])
    await close()
  })

  it('moves a piece by keyboard alone, day by day and by its date', async () => {
    const id = await planned('Keyboard letter', '16')
    const { page, errors, close } = await open('/calendar?view=week&day=2027-03-16')
    const chip = page.getByRole('button', { name: /Keyboard letter/ })
    await chip.focus()
    await page.keyboard.press('Alt+ArrowRight')
    await page.locator('[data-day="2027-03-17"]').getByText('Keyboard letter').waitFor()
    await page.waitForFunction(() => /Keyboard letter/.test(document.activeElement?.ariaLabel ?? ''))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByLabel('Day').fill('2027-03-19')
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).press('Enter')
    await page.locator('[data-day="2027-03-19"]').getByText('Keyboard letter').waitFor()
    await page
      .getByText(/is now planned for Friday/)
      .first()
      .waitFor()
    assert.equal(await dateOf(id), '2027-03-19T11:00:00.000Z')
    assert.deepEqual(errors, [])
    await close()
  })

  it('is a list on a small phone, in Spanish and in the dark', async () => {
    await planned('Carta breve', '22')
    const small = { width: 360, height: 740, scheme: 'dark', language: 'es' }
    const { page, errors, close } = await open('/calendar?day=2027-03-01', small)
    await page.getByRole('heading', { name: /lunes, 22 de marzo/i }).waitFor()
    await page.getByRole('button', { name: /Carta breve/ }).waitFor()
    assert.equal(await page.locator('[data-view="month"]').count(), 0)
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360)
    await noBarrier(page)
    assert.deepEqual(errors, [])
    await close()
  })

  it('is followed by another program through a secret address, until that is revoked', async () => {
    const soon = await maya.post('/api/content', { type: 'sms', title: 'Feed me', body: 'Hello' })
    await maya.post(`/api/content/${soon.id}/plan`, { at: new Date(Date.now() + 86_400_000).toISOString() })
    const { page, errors, close } = await open('/calendar')
    await page.getByRole('button', { name: 'Subscribe' }).click()
    await page.getByRole('button', { name: 'Make an address' }).click()
    const address = await page.getByLabel('Address', { exact: true }).inputValue()
    assert.match(await (await fetch(address)).text(), /SUMMARY:Feed me/)
    await page.getByRole('button', { name: 'Revoke' }).click()
    await page
      .getByRole('dialog')
      .filter({ hasText: 'Programs with this address see nothing more' })
      .getByRole('button', { name: 'Revoke' })
      .click()
    await page.getByText(/Made on/).waitFor({ state: 'detached' })
    assert.equal((await fetch(address)).status, 404)
    assert.deepEqual(errors, [])
    await close()
  })
})

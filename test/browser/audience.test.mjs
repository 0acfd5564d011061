import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, it } from 'node:test'
import { openWindow, visit } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'

let app
let maya
let client
before(async () => {
  app = await startApp()
  client = await app.client('maya')
  maya = await openWindow(app.browser, app.url, { client })
})
after(() => app?.stop())

const contactsOf = async (query) => (await client.get(`/api/audience/contacts?${query}`)).items

it('a contact is added, found, tagged and opened with its history', async () => {
  const { page, errors } = maya
  await visit(page, `${app.url}/audience`)
  await page.getByRole('button', { name: 'New contact' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('E-mail address').fill('nobody')
  await drawer.getByLabel('Name', { exact: true }).fill('Nora Blum')
  await drawer.getByLabel('E-mail address').fill('Nora@mail.example')
  await drawer.getByLabel('E-mail', { exact: true }).check()
  await drawer.getByLabel('How do you know?').fill('Told us at the counter')
  await drawer.getByRole('button', { name: 'Add contact' }).click()
  await page.getByText('Saved').waitFor()
  await page.getByRole('searchbox').fill('nora')
  await page.waitForURL(/q=nora/)
  await page.getByLabel('Select Nora Blum').check()
  await page.getByRole('button', { name: 'Tag', exact: true }).click()
  await page.getByRole('menu').getByLabel('Tag').fill('Counter')
  await page.keyboard.press('Enter')
  await page.getByText('1 contact tagged “counter”').waitFor()
  await page.getByRole('button', { name: /Nora Blum/ }).click()
  await drawer.getByRole('tab', { name: 'What happened' }).click()
  await drawer.getByText('E-mail: agreed').waitFor()
  await drawer.getByText('Told us at the counter').waitFor()
  const [nora] = await contactsOf('q=nora')
  assert.deepEqual(nora.tags, ['counter'])
  assert.deepEqual(errors, [])
})

it('20,000 rows are imported with progress, and the wrong ones come back as a file', async () => {
  const { page, errors } = maya
  const lines = Array.from({ length: 20_000 }, (_, at) =>
    at % 5000 === 4999 ? `broken${at},Person ${at},x` : `p${at}@list.example,"Person, ${at}",${at % 90}`,
  )
  await visit(page, `${app.url}/audience/imports`)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Upload a CSV file' }).click(),
  ])
  const buffer = Buffer.from(`E-Mail,Full name,Visits\n${lines.join('\n')}\n`)
  await chooser.setFiles({ name: 'fair.csv', mimeType: 'text/csv', buffer })
  await page.waitForURL(/\/audience\/imports\/[\w-]{20,}/)
  await page.getByLabel('Where “Visits” goes').first().click()
  await page.getByRole('option', { name: 'New attribute: number' }).click()
  await page.getByRole('cell', { name: 'p3@list.example' }).waitFor()
  await page.getByLabel('They agreed to hear from us').check()
  await page.getByLabel('How do you know?').fill('Stand at the fair, signed list')
  const started = Date.now()
  await page.getByRole('button', { name: 'Import 20,000 rows' }).click()
  const seen = new Set()
  for (;;) {
    const text = await page.getByRole('main').getByRole('status').first().innerText()
    seen.add(text.trim())
    if (/Finished/.test(text)) break
    assert.ok(Date.now() - started < 180_000, `still ${text}`)
    await page.waitForTimeout(150)
  }
  const steps = [...seen].filter((text) => /Importing/.test(text) && !/ 0 of/.test(text))
  console.log(
    `20,000 rows in ${((Date.now() - started) / 1000).toFixed(1)} s, ${steps.length} steps of progress seen`,
  )
  assert.ok(steps.length >= 2, [...seen].join(' | '))
  await page.getByText('20,000 of 20,000 rows').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download 4 rows' }).click(),
  ])
  const file = readFileSync(await download.path(), 'utf8')
  assert.match(
    file,
    /5001,failed,Visits,not_number not_email,Expected a number\. Not an e-mail address\.,broken4999,Person 4999,x/,
  )
  assert.equal(file.trim().split('\r\n').length, 5)
  const [first] = await contactsOf('q=p77@list.example')
  assert.deepEqual([first.name, first.attributes.visits, first.consent.email], ['Person, 77', 77, 'given'])
  assert.deepEqual(errors, [])
})

it('a segment is built by keyboard, counted as it is written, and saved', async () => {
  const { page, errors } = maya
  await visit(page, `${app.url}/audience/segments/new`)
  await page.getByLabel('Name', { exact: true }).fill('Near by')
  const count = page.getByRole('region', { name: 'Who this means' }).getByRole('status')
  await page.getByLabel('Tag', { exact: true }).first().fill('subscriber')
  await page.getByText(/^of [\d,]+ contacts$/).waitFor()
  const before = await count.innerText()
  await page.getByRole('button', { name: 'Group', exact: true }).focus()
  await page.keyboard.press('Enter')
  const group = page.getByRole('group', { name: 'Any of these' })
  const subject = group.getByLabel('What the condition is about').first()
  await subject.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('City')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await group.getByRole('textbox', { name: 'With what' }).fill('Madrid')
  await page.waitForFunction((text) => {
    const now = document.querySelector('[role="status"]')
    return (
      [...document.querySelectorAll('[role="status"]')].some(
        (one) => /of /.test(one.textContent ?? '') && one.textContent !== text,
      ) && now
    )
  }, before)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/\/audience\/segments\/[\w-]{20,}/)
  const { items } = await client.get('/api/audience/segments')
  const saved = items.find(({ name }) => name === 'Near by')
  assert.deepEqual(saved.rule, {
    all: [
      { on: 'tag', tag: 'subscriber' },
      { any: [{ on: 'attribute', key: 'city', op: 'is', value: 'Madrid' }] },
    ],
  })
  assert.ok(saved.members > 0)
  assert.deepEqual(errors, [])
})

it('a contact leaves by their own page and by one click, and comes back by their own word', async () => {
  const [carmen] = await contactsOf('q=carmen')
  const { page: address } = await client.post(`/api/audience/contacts/${carmen.id}/link`)
  const nobody = await openWindow(app.browser, app.url)
  const { page, errors } = nobody
  await visit(page, app.url + new URL(address).pathname)
  await page.getByText('c•••@mail.example').waitFor()
  await page.getByRole('switch', { name: 'E-mail' }).click({ force: true })
  await page.getByText('You will get nothing more from Alba Coffee.').waitFor()
  const [left] = await contactsOf('q=carmen')
  assert.deepEqual([left.consent.email, left.suppressed.email], ['withdrawn', 'unsubscribe'])
  await page.getByRole('switch', { name: 'E-mail' }).click({ force: true })
  await page.getByRole('button', { name: /Stop everything/ }).waitFor()
  const [back] = await contactsOf('q=carmen')
  assert.deepEqual([back.consent.email, back.suppressed.email], ['given', null])

  const oneClick = `${app.url}/api/audience/unsubscribe/${address.split('/').at(-1)}`
  // A mail program that opens the address in a browser shows the page, and nothing has changed.
  assert.equal((await fetch(oneClick)).url, `${app.url}${new URL(address, app.url).pathname}`)
  const [unchanged] = await contactsOf('q=carmen')
  assert.equal(unchanged.consent.email, 'given')
  const form = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }
  for (let press = 0; press < 2; press++) assert.equal((await fetch(oneClick, form)).status, 200)
  const [gone] = await contactsOf('q=carmen')
  assert.deepEqual([gone.consent.email, gone.suppressed.email], ['withdrawn', 'unsubscribe'])
  await page.reload()
  await page.getByText('You will get nothing more from Alba Coffee.').waitFor()
  assert.deepEqual(errors, [])
  await nobody.close()
})

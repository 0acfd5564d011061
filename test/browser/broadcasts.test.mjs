import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { after, before, it } from 'node:test'
import { openWindow, visit } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'

/** The window's own script is refused by the sandbox of a preview, and the browser writes refused requests down. */
const serious = (errors) => errors.filter((error) => !/sandboxed|400/.test(String(error)))

let app
let client
let maya
before(async () => {
  app = await startApp({ vars: { FETCH_LOOPBACK: 'true' } })
  client = await app.client('maya')
  maya = await openWindow(app.browser, app.url, { client })
})
after(() => app.stop())

it('an approved text is sent to a segment, paused and resumed', async () => {
  const { page, errors } = maya
  // More than are offered at once, all of them before the one that is sought.
  for (let at = 0; at < 55; at++)
    await client.post('/api/audience/segments', { kind: 'live', name: `A${at}`, rule: { all: [] } })
  await visit(page, `${app.url}/broadcasts`)
  await page.getByRole('link', { name: 'New broadcast' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Spring news')
  await page.getByRole('combobox', { name: 'Content' }).click()
  await page.getByRole('option').first().click()
  const audience = page.getByRole('combobox', { name: 'Audience' })
  await audience.click()
  await page.getByRole('option', { name: 'There are more: type to find them' }).waitFor()
  assert.equal(await page.getByRole('option', { name: /three months/ }).count(), 0)
  await audience.fill('no such segment')
  await page.getByText('Nothing matches').waitFor()
  await audience.fill('three months')
  await page.getByRole('option', { name: /three months/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  assert.match(await audience.inputValue(), /three months/)
  await page.getByRole('textbox', { name: 'Messages a minute' }).fill('1')
  await page.getByRole('button', { name: 'Check and send' }).click()
  await page.waitForURL(/\/broadcasts\/[\w-]{20,}/)
  const mail = page.frameLocator('iframe[title="The mail as it arrives"]')
  await mail.getByText('Unsubscribe').waitFor()

  await page.getByRole('link', { name: 'Edit' }).click()
  assert.match(await audience.inputValue(), /three months/)
  await page.getByLabel('Name', { exact: true }).fill('Spring news, first half')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Spring news, first half' }).waitFor()
  await page.getByText('At most 1 message a minute.', { exact: false }).waitFor()

  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('Nothing more leaves until you resume it.').waitFor()
  await page.getByRole('button', { name: 'Resume' }).click()
  await page.getByText('It is on its way.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click()
  await page.getByText('It was stopped.', { exact: false }).waitFor()
  assert.deepEqual(serious(errors), [])
})

it('a draft whose segment was deleted is not widened to everybody, nor one that somebody else changed written over', async () => {
  const { page, errors } = maya
  errors.length = 0
  const { items } = await client.get('/api/content?status=approved&limit=1')
  const rule = { on: 'tag', tag: 'subscriber' }
  const segment = await client.post('/api/audience/segments', { kind: 'live', name: 'Short-lived', rule })
  const input = { name: 'To few', contentId: items[0].id, channel: 'email', segmentId: segment.id }
  const draft = await client.post('/api/notifications/broadcasts', input)
  await client.request('DELETE', `/api/audience/segments/${segment.id}`)
  await visit(page, `${app.url}/broadcasts/${draft.id}/edit`)
  const audience = page.getByRole('combobox', { name: 'Audience' })
  assert.equal(await audience.inputValue(), 'A segment that was deleted')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('This segment is no longer there.').first().waitFor()
  await audience.fill('Everybody')
  await page.getByRole('option', { name: /Everybody/ }).click()
  const theirs = { ...input, segmentId: null, name: 'Theirs' }
  await client.request('PUT', `/api/notifications/broadcasts/${draft.id}`, theirs, { 'if-match': '"v1"' })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Someone changed this meanwhile').waitFor()
  assert.equal((await client.get(`/api/notifications/broadcasts/${draft.id}`)).name, 'Theirs')
  // What this is about: the segment is not found, the change refused.
  assert.deepEqual(
    serious(errors).filter((error) => !/404|412/.test(error)),
    [],
  )
  errors.length = 0
})

it('a message is written anew, its fault shown where it is, and kept as a version', async () => {
  const { page, errors } = maya
  await visit(page, `${app.url}/broadcasts/templates`)
  const subject = page.getByLabel('Subject')
  await subject.fill('{{ frist }} {{ title }}')
  await page
    .getByText(/no variable “frist”/)
    .first()
    .waitFor()
  await subject.fill('{{ actor }} means you: {{ title }}')
  await page.getByText('Luis Vega means you: Spring launch: the new roast').waitFor()
  const radio = page.getByRole('radio', { name: 'Phone' })
  await page.getByText('Phone', { exact: true }).click()
  assert.equal(await radio.isChecked(), true)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Your own words, version 1.').waitFor()
  await page.getByRole('heading', { name: 'Versions' }).waitFor()
  assert.deepEqual(serious(errors), [])
})

it('a schedule is paused, skipped and run now', async () => {
  const { page } = maya
  const { items } = await client.get('/api/workspaces/current/members')
  const [{ userId }] = items
  await client.post('/api/notifications', {
    ...{ kind: 'review.approved', recipients: [{ userId }], name: 'Weekly round', cron: '0 9 * * 1' },
    data: { actor: 'Maya', title: 'Spring', url: 'https://example.com/a' },
  })
  await visit(page, `${app.url}/broadcasts/schedules`)
  const row = page.getByRole('listitem').filter({ hasText: 'Weekly round' })
  const before = await row.getByText(/^Next:/).textContent()
  await row.getByRole('button', { name: 'Skip next: Weekly round' }).click()
  await row.getByText(before, { exact: true }).waitFor({ state: 'detached' })
  await row.getByRole('button', { name: 'Pause: Weekly round' }).click()
  await row.getByText('Paused').waitFor()
  await row.getByRole('button', { name: 'Resume: Weekly round' }).click()
  await row.getByText(/^Next:/).waitFor()
  await row.getByRole('button', { name: 'Run now: Weekly round' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run now' }).click()
  const ran = async () =>
    (await client.get('/api/notifications/schedules')).items.find(({ name }) => name === 'Weekly round').runs
  for (let tries = 0; tries < 50 && (await ran()) === 0; tries++) await page.waitForTimeout(100)
  assert.equal(await ran(), 1)
})

it('statistics show what was sent, as the server counts it, and hand it out as CSV', async () => {
  const { page, errors } = maya
  await visit(page, `${app.url}/broadcasts`)
  await page.getByRole('link', { name: /What is in the price of your bag/ }).click()
  await page.getByRole('link', { name: 'Statistics' }).click()
  await page.waitForURL(/broadcastId=/)
  const broadcastId = new URL(page.url()).searchParams.get('broadcastId')
  const from = new Date(Date.now() - 89 * 86_400_000).toISOString().slice(0, 10)
  const query = `broadcastId=${broadcastId}&from=${from}`
  const { total } = await client.get(`/api/notifications/statistics?${query}`)
  assert.ok(total.sent > 20 && total.opened > 5)
  await page.getByText(`Of ${total.sent} messages sent`).waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const csv = await readFile(await (await saved).path(), 'utf8')
  assert.equal(csv, await client.get(`/api/notifications/statistics/csv?${query}`))
  assert.deepEqual(serious(errors), [])
})

it('a message that failed is found, says why, and is sent again', async () => {
  const { page } = maya
  await visit(page, `${app.url}/settings/deliveries?state=failed`)
  await page.getByRole('textbox', { name: 'Name or address' }).fill('olivia')
  await page.getByRole('link', { name: /Olivia Hughes/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText(/sending broke off each time/i).waitFor()
  await drawer.getByRole('button', { name: 'Send again' }).click()
  await drawer.getByText('Sent again by a person').waitFor()
  await app.runCron()
  const sent = async () =>
    (await client.get('/api/dev/mailbox?to=olivia.hughes%40mail.example')).items.some(({ subject }) =>
      /price of your bag/.test(subject),
    )
  for (let tries = 0; tries < 80 && !(await sent()); tries++) await page.waitForTimeout(100)
  assert.ok(await sent())
  await drawer.getByRole('link', { name: 'Open its broadcast' }).click()
  await page.getByRole('heading', { name: 'What is in the price of your bag' }).waitFor()
})

it('words are tried out in a chat of the team', async () => {
  const { page } = maya
  const chat = createServer().listen(0, '127.0.0.1')
  await once(chat, 'listening')
  const posted = once(chat, 'request')
  await client.post('/api/notifications/chat-destinations', {
    ...{ service: 'slack', name: '#launch', kinds: [] },
    address: `http://127.0.0.1:${chat.address().port}/hook`,
  })
  await visit(page, `${app.url}/broadcasts/templates`)
  await page.getByRole('combobox', { name: 'Channel' }).click()
  await page.getByRole('option', { name: 'Chat' }).click()
  await page.getByRole('button', { name: 'Post it to a chat' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
  await page.getByText('On its way to #launch.').waitFor()
  const [request, response] = await posted
  assert.match(await text(request), /Luis Vega/)
  response.end('ok')
  chat.close()
})

import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Contact } from '#core/contracts/audience'
import type { Problem } from '#core/contracts/common'
import type { ContactPreferences } from '#core/contracts/contact-preferences'
import { unsubscribeFields } from '#core/domain/notifications/list-unsubscribe'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { consentRecord, contact, outbox, suppression } from '#worker/db/schema/index'
import { createDeps } from '#worker/deps'
import { contactFacts, unsubscribeUrls } from './index.ts'

const deps = createDeps(env)
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
let workspace: TestWorkspace
let editor: TestPerson
let ana: Contact
let token: string

beforeEach(async () => {
  workspace = await createWorkspace('Alba')
  editor = await workspace.person('editor')
  const consents = (['email', 'sms'] as const).map((channel) => ({ channel, state: 'given', how: 'form' }))
  const { body } = await request<Contact>('POST', '/api/audience/contacts', {
    ...{
      as: editor.token,
      body: { email: 'ana@example.com', phone: '+34600100200', locale: 'es', consents },
    },
  })
  ana = body
  token = await tokenFor()
})

async function tokenFor(from = deps) {
  const link = { workspaceId: workspace.id, contactId: ana.id, channel: 'email', deliveryId: 'd1' } as const
  const { oneClick } = await unsubscribeUrls(from, link)
  return oneClick.split('/').at(-1) ?? ''
}
const oneClick = (to = token, body: string | null = 'List-Unsubscribe=One-Click', headers: object = FORM) =>
  request<Problem>('POST', `/api/audience/unsubscribe/${to}`, { body, headers: { ...headers } })
const page = (to = token) => request<ContactPreferences>('GET', `/api/audience/preferences/${to}`)
const choose = (body: object, to = token) =>
  request<ContactPreferences & Problem>('POST', `/api/audience/preferences/${to}`, { body })
const facts = async () => (await contactFacts(db, workspace.id, [ana.id])).get(ana.id)

describe('the link in a message', () => {
  it('is an address that fits the header, and tells nobody whose it is', async () => {
    const link = { workspaceId: workspace.id, contactId: ana.id, channel: 'email', deliveryId: 'd1' } as const
    const urls = await unsubscribeUrls(
      { ...deps, config: { ...deps.config, APP_URL: 'https://m.example' } },
      link,
    )
    expect(urls.page).toMatch(/^https:\/\/m\.example\/u\/[\w~-]+$/)
    expect(unsubscribeFields(urls.oneClick)['List-Unsubscribe']).toBe(`<${urls.oneClick}>`)
    expect(`<${urls.oneClick}>`.length).toBeLessThan(900)
    expect(atob(token.split('~')[3]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')).not.toContain(ana.id)
  })

  it('unsubscribes with one click, once, however often it is pressed', async () => {
    const answers = await Promise.all([oneClick(), oneClick(), oneClick()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await oneClick()).status).toBe(200)
    expect(await facts()).toMatchObject({
      consent: { email: 'withdrawn', sms: 'given' },
      suppressed: { email: 'unsubscribe', sms: null },
    })
    const records = await db
      .select()
      .from(consentRecord)
      .where(and(eq(consentRecord.contactId, ana.id), eq(consentRecord.how, 'one_click')))
    expect(records).toMatchObject([{ channel: 'email', state: 'withdrawn', source: 'delivery:d1' }])
    const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(
      events.filter(
        ({ type, data }) => type === 'consent.changed' && JSON.stringify(data).includes('withdrawn'),
      ),
    ).toHaveLength(1)
  })

  it('takes the form as multipart too, and wants the words of RFC 8058', async () => {
    expect((await oneClick(token, 'List-Unsubscribe=No')).status).toBe(400)
    expect((await oneClick(token, '{}', { 'content-type': 'application/json' })).status).toBe(400)
    expect((await facts())?.consent.email).toBe('given')
    const multipart =
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
    const type = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await oneClick(token, multipart, type)).status).toBe(200)
    expect((await facts())?.consent.email).toBe('withdrawn')
  })

  it('leads a browser to the contact’s page, and changes nothing by a GET', async () => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await request(method, `/api/audience/unsubscribe/${token}`)
      expect([status, headers.get('location')]).toEqual([302, `/u/${token}`])
    }
    expect((await page()).status).toBe(200)
    expect(await facts()).toMatchObject({ consent: { email: 'given' }, suppressed: { email: null } })
  })

  it.each<[string, () => Promise<string> | string]>([
    ['forged', () => `${token.slice(0, -4)}AAAA`],
    ['cut off', () => token.slice(0, 60)],
    ['nonsense', () => 'x'.repeat(80)],
    ['expired', () => tokenFor({ ...deps, clock: () => Date.now() - 401 * 86_400_000 })],
    ['sealed for something else', async () => (await deps.secrets.seal('{}', 'mail')).replaceAll('.', '~')],
    [
      'of a contact that was erased',
      async () => {
        await db.delete(contact).where(eq(contact.id, ana.id))
        return token
      },
    ],
  ])('that is %s is one 404, and nothing changes', async (_, make) => {
    const bad = await make()
    for (const answer of [await page(bad), await oneClick(bad), await choose({ channels: [] }, bad)])
      expect(answer).toMatchObject({ status: 404, body: { detail: 'There is no such link.' } })
    const marks = await db.select().from(suppression).where(eq(suppression.workspaceId, workspace.id))
    expect(marks).toEqual([])
  })
})

describe('the page of a contact', () => {
  it('shows masked addresses and what is on', async () => {
    const { body, headers } = await page()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toEqual({
      ...{ workspace: 'Alba', address: 'a•••@example.com', language: 'es' },
      channels: [
        { channel: 'email', address: 'a•••@example.com', on: true, kinds: [{ kind: 'broadcast', on: true }] },
        { channel: 'sms', address: '+34•••00', on: true, kinds: [{ kind: 'broadcast', on: true }] },
      ],
      push: { publicKey: expect.any(String), browsers: [] },
    })
  })

  it('turns a channel off and on again, by the person’s own word', async () => {
    const off = await choose({ channels: [{ channel: 'sms', on: false }] })
    expect(off.body.channels[1]).toMatchObject({ channel: 'sms', on: false })
    expect((await facts())?.suppressed.sms).toBe('unsubscribe')
    const on = await choose({ channels: [{ channel: 'sms', on: true }] })
    expect(on.body.channels[1]).toMatchObject({ channel: 'sms', on: true })
    expect(await facts()).toMatchObject({ consent: { sms: 'given' }, suppressed: { sms: null } })
  })

  it('turns a kind off without the channel', async () => {
    const { body } = await choose({ kinds: [{ channel: 'email', kind: 'broadcast', on: false }] })
    expect(body.channels[0]).toMatchObject({ on: true, kinds: [{ kind: 'broadcast', on: false }] })
    expect(await facts()).toMatchObject({ consent: { email: 'given' }, muted: ['email:broadcast'] })
  })

  it.each([
    [{ channels: [{ channel: 'push', on: true }] }, 'channels.0.channel'],
    [{ kinds: [{ channel: 'email', kind: 'security.alert', on: false }] }, 'kinds.0.kind'],
    [{ kinds: [{ channel: 'email', kind: 'nope', on: false }] }, 'kinds.0.kind'],
    [{ channels: [{ channel: 'fax', on: false }] }, 'channels.0.channel'],
  ])('refuses %j by field', async (body, path) => {
    const answer = await choose(body)
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([400, path])
  })

  it('does not turn on what bounced', async () => {
    await db.insert(suppression).values({
      ...{ id: crypto.randomUUID(), workspaceId: workspace.id, channel: 'email', address: 'ana@example.com' },
      ...{ reason: 'bounce', source: 'smtp:550', at: Date.now() },
    })
    expect((await page()).body.channels[0]).toMatchObject({ on: false })
    expect((await choose({ channels: [{ channel: 'email', on: true }] })).status).toBe(409)
  })
})

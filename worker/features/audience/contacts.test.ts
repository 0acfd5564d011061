import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Contact, ContactDetail, PortableContact, UpsertResult } from '#core/contracts/audience'
import type { Problem } from '#core/contracts/common'
import type { Suppression } from '#core/contracts/suppressions'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { auditLog, consentRecord, contact, outbox, suppression } from '#worker/db/schema/index'
import { contactFacts } from './index.ts'

const CONTACTS = '/api/audience/contacts'
let workspace: TestWorkspace
let editor: TestPerson
let admin: TestPerson
beforeEach(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
  admin = await workspace.person('admin')
  await ask('POST', '/api/audience/attributes', { key: 'seats', label: 'Seats', type: 'number' })
})

const ask = <T>(method: string, path: string, body?: object, as = editor.token, headers = {}) =>
  request<T>(method, path, { as, body, headers })
const create = (body: object, as = editor.token) => ask<Contact & Problem>('POST', CONTACTS, body, as)
const batch = (contacts: object[], rest: object = {}, headers = {}) =>
  ask<UpsertResult & Problem>('POST', `${CONTACTS}/batch`, { contacts, ...rest }, editor.token, headers)
const given = { channel: 'email', state: 'given', how: 'form', source: 'https://acme.com/join' }

describe('a contact', () => {
  it('is kept normalised, with proof of its consent, and shows what happened to it', async () => {
    const { status, body, headers } = await create({
      ...{ email: ' Ana@Example.com', phone: '+34 600 10 02 00', name: 'Ana', timeZone: 'Europe/Madrid' },
      ...{ attributes: { seats: 3 }, tags: ['VIP'], consents: [{ ...given, ip: '203.0.113.7' }] },
    })
    expect(status).toBe(201)
    expect(headers.get('etag')).toBe('"v1"')
    expect(body).toMatchObject({
      ...{ email: 'ana@example.com', phone: '+34600100200', tags: ['vip'], attributes: { seats: 3 } },
      ...{ consent: { email: 'given', sms: 'none' }, suppressed: { email: null } },
    })
    const detail = await ask<ContactDetail>('GET', `${CONTACTS}/${body.id}`)
    expect(detail.body.timeline).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ kind: 'consent', what: 'given', channel: 'email', how: 'form', ip: '203.0.113.7' },
          ...{ source: 'https://acme.com/join', by: `user:${editor.userId}` },
        }),
        expect.objectContaining({ kind: 'change', what: 'contact.created' }),
      ]),
    )
  })

  it.each([
    [{ name: 'Nobody' }, 'email'],
    [{ email: 'nobody' }, 'email'],
    [{ phone: '600 100 200' }, 'phone'],
    [{ email: 'a@b.co', timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ email: 'a@b.co', attributes: { seats: 'many' } }, 'attributes.seats'],
    [{ email: 'a@b.co', attributes: { colour: 'red' } }, 'attributes.colour'],
    [{ email: 'a@b.co', tags: Array.from({ length: 51 }, (_, at) => `t${at}`) }, 'tags'],
    [{ email: 'a@b.co', consents: [{ channel: 'fax', state: 'given', how: 'form' }] }, 'consents.0.channel'],
  ])('%j is refused at %s', async (body, path) => {
    const answer = await create(body)
    expect(answer.status).toBe(400)
    expect(answer.body.fields?.[0]?.path).toBe(path)
  })

  it.each([
    [{ name: 'Nobody' }, 'needed'],
    [{ email: 'nobody' }, 'not_email'],
    [{ phone: '600 100 200' }, 'not_phone'],
    [{ email: 'a@b.co', timeZone: 'Mars/Olympus' }, 'no_time_zone'],
    [{ email: 'a@b.co', attributes: { seats: 'many' } }, 'not_number'],
    [{ email: 'a@b.co', attributes: { colour: 'red' } }, 'no_attribute'],
    [{ email: 'a@b.co', consents: [{ ...given, at: '2099-01-01T00:00:00.000Z' }] }, 'in_future'],
    [{ email: 'there@b.co' }, 'email_taken'],
    [{ email: 'a@b.co', externalId: 'there' }, 'id_taken'],
  ])('%j is refused as %s', async (body, reason) => {
    await create({ email: 'there@b.co', externalId: 'there' })
    expect((await create(body)).body.fields?.[0]?.reason).toBe(reason)
  })

  it('is one of its address and of its external id', async () => {
    await create({ email: 'ana@example.com', externalId: 'a' })
    expect(await create({ email: 'ANA@example.com' })).toMatchObject({
      status: 409,
      body: { fields: [{ path: 'email' }] },
    })
    expect(await create({ externalId: 'a' })).toMatchObject({ status: 409 })
    const other = await createWorkspace()
    expect((await create({ email: 'ana@example.com' }, (await other.person('editor')).token)).status).toBe(
      201,
    )
  })

  it('changes over the version that was read', async () => {
    const { body: made } = await create({ email: 'ana@example.com', tags: ['a'], attributes: { seats: 1 } })
    const path = `${CONTACTS}/${made.id}`
    const patch = (body: object, etag?: string) =>
      ask<Contact>('PATCH', path, body, editor.token, etag ? { 'if-match': etag } : {})
    expect((await patch({ name: 'Ana' })).status).toBe(428)
    expect((await patch({ name: 'Ana' }, '"v7"')).status).toBe(412)
    const changed = await patch({ name: 'Ana', attributes: { seats: null } }, '"v1"')
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'Ana', version: 2, tags: ['a'], attributes: {}, email: 'ana@example.com' },
    })
    expect((await patch({ name: 'Eva' }, '"v1"')).status).toBe(412)
    expect((await ask<Contact>('GET', path)).body.name).toBe('Ana')
  })

  it('changed by two at once keeps one of the changes', async () => {
    const { body: made } = await create({ email: 'ana@example.com' })
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) =>
        ask('PATCH', `${CONTACTS}/${made.id}`, { name }, editor.token, { 'if-match': '"v1"' }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412])
  })

  it('is absent for another workspace, and unseen by who may not see contacts', async () => {
    const { body: made } = await create({ email: 'ana@example.com' })
    const stranger = await (await createWorkspace()).person('owner')
    for (const [method, rest] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/erase'],
      ['POST', '/data'],
    ] as const)
      expect((await ask(method, `${CONTACTS}/${made.id}${rest}`, undefined, stranger.token)).status).toBe(404)
    const viewer = await workspace.person('viewer')
    expect((await ask('GET', CONTACTS, undefined, viewer.token)).status).toBe(403)
    const overview = await ask('GET', '/api/audience/overview', undefined, viewer.token)
    expect(overview).toMatchObject({ status: 200, body: { contacts: 1, reachable: { email: 0 } } })
    expect((await ask('POST', `${CONTACTS}/${made.id}/erase`)).status).toBe(403)
    expect((await ask('POST', `${CONTACTS}/export`, {})).status).toBe(403)
  })
})

describe('upsert', () => {
  it('creates, changes, and does nothing the second time', async () => {
    const contacts = [
      { email: 'a@b.co', name: 'A' },
      { email: 'c@d.co', consents: [given] },
    ]
    expect((await batch(contacts)).body.items.map(({ outcome }) => outcome)).toEqual(['created', 'created'])
    expect((await batch(contacts)).body.items.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
    ])
    const third = await batch([{ email: 'A@b.co', tags: ['x'] }])
    expect(third.body.items).toMatchObject([{ outcome: 'updated' }])
    const records = await db.select().from(consentRecord).where(eq(consentRecord.workspaceId, workspace.id))
    expect(records).toHaveLength(1)
  })

  it('twenty times at once makes one of each', async () => {
    const contacts = Array.from({ length: 5 }, (_, at) => ({ email: `p${at}@b.co`, name: `P${at}` }))
    const answers = await Promise.all(Array.from({ length: 20 }, () => batch(contacts)))
    expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
    expect(await db.$count(contact, eq(contact.workspaceId, workspace.id))).toBe(5)
  })

  it('gives the first answer to a repeated key', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const first = await batch([{ email: 'a@b.co' }], {}, key)
    const again = await batch([{ email: 'a@b.co' }], {}, key)
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
  })

  it.each([
    [[{ email: 'a@b.co' }, { email: 'A@B.co' }], {}, 'contacts.1.email'],
    [[{ externalId: 'x' }], {}, 'contacts.0.email'],
    [[{ email: 'a@b.co' }], { matchBy: 'externalId' }, 'contacts.0.externalId'],
    [[{ email: 'a@b.co' }, { email: 'x' }], {}, 'contacts.1.email'],
    [Array.from({ length: 101 }, (_, at) => ({ email: `a${at}@b.co` })), {}, 'contacts'],
  ])('refuses %# all together, naming the field', async (contacts, rest, path) => {
    const { status, body } = await batch(contacts, rest)
    expect([status, body.fields?.[0]?.path]).toEqual([400, path])
    expect(await db.$count(contact, eq(contact.workspaceId, workspace.id))).toBe(0)
  })

  it('does not let an import or an API bring back who left', async () => {
    await batch([{ email: 'a@b.co', consents: [{ ...given, state: 'withdrawn', how: 'page' }] }])
    await batch([{ email: 'a@b.co', consents: [{ ...given, how: 'api' }] }])
    const { body } = await ask<{ items: Contact[] }>('GET', CONTACTS)
    expect(body.items[0]?.consent.email).toBe('withdrawn')
  })
})

describe('the list', () => {
  it('is searched and filtered, page by page', async () => {
    await batch([
      { email: 'ana@b.co', name: 'Ana', tags: ['x'], consents: [given] },
      { email: 'eva@b.co', name: 'Eva', tags: ['x', 'y'] },
      { email: 'leo@b.co', name: 'Leo' },
    ])
    const names = async (query: string) =>
      (await ask<{ items: Contact[] }>('GET', `${CONTACTS}?${query}`)).body.items
        .map(({ name }) => name)
        .sort()
    expect(await names('q=EV')).toEqual(['Eva'])
    expect(await names('tag=X')).toEqual(['Ana', 'Eva'])
    expect(await names('consent=given')).toEqual(['Ana'])
    expect(await names("q=%25'")).toEqual([])
    const first = await ask<{ items: Contact[]; nextCursor: string }>('GET', `${CONTACTS}?limit=2`)
    const rest = await ask<{ items: Contact[] }>('GET', `${CONTACTS}?limit=2&cursor=${first.body.nextCursor}`)
    expect(new Set([...first.body.items, ...rest.body.items].map(({ id }) => id)).size).toBe(3)
    expect((await ask('GET', `${CONTACTS}?cursor=x`)).status).toBe(400)
    expect((await ask('GET', `${CONTACTS}?segment=x`)).status).toBe(404)
  })

  it('is tagged, untagged and deleted in bulk', async () => {
    const { body } = await batch([{ email: 'a@b.co' }, { email: 'c@d.co' }])
    const ids = body.items.map(({ id }) => id)
    const bulk = (rest: object) => ask('POST', `${CONTACTS}/bulk`, { ids: [...ids, 'foreign'], ...rest })
    expect(await bulk({ action: 'tag', tag: 'New' })).toMatchObject({ status: 200, body: { changed: 2 } })
    expect((await ask<{ items: unknown[] }>('GET', '/api/audience/tags')).body.items).toEqual([
      { tag: 'new', contacts: 2 },
    ])
    expect((await bulk({ action: 'tag' })).status).toBe(400)
    await bulk({ action: 'untag', tag: 'new' })
    expect((await ask<{ items: unknown[] }>('GET', '/api/audience/tags')).body.items).toEqual([])
    expect(await bulk({ action: 'delete' })).toMatchObject({ body: { changed: 2 } })
    expect((await bulk({ action: 'delete' })).status).toBe(404)
  })

  it('is exported as CSV that a spreadsheet takes for text', async () => {
    await batch([{ email: 'a@b.co', name: '=HYPERLINK("x")', attributes: { seats: 2 }, tags: ['x', 'y'] }])
    const { status, body, headers } = await ask('POST', `${CONTACTS}/export`, {}, admin.token)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toContain('contacts.csv')
    const [header, line] = String(body).split('\r\n')
    expect(header).toContain('email,phone,external_id,name,locale,time_zone,tags,seats,email_consent')
    expect(line).toContain(`a@b.co,,,"'=HYPERLINK(""x"")",,,"x; y",2,none`)
  })
})

describe('suppression', () => {
  it('stands whatever case the address is in, once, and is lifted by administrators', async () => {
    const { body: made } = await create({ email: 'ana@example.com', consents: [given] })
    const address = { channel: 'email', address: 'ANA@example.com' }
    expect((await ask('POST', '/api/audience/suppressions', address)).status).toBe(204)
    expect((await ask('POST', '/api/audience/suppressions', address)).status).toBe(204)
    const facts = await contactFacts(db, workspace.id, [made.id, 'foreign'])
    expect([...facts.keys()]).toEqual([made.id])
    expect(facts.get(made.id)).toMatchObject({
      suppressed: { email: 'manual', sms: null },
      consent: { email: 'given' },
    })
    const list = await ask<{ items: Suppression[] }>('GET', '/api/audience/suppressions?q=ana')
    expect(list.body.items).toMatchObject([{ address: 'ana@example.com', reason: 'manual' }])
    expect((await ask('POST', '/api/audience/suppressions/lift', address)).status).toBe(403)
    expect((await ask('POST', '/api/audience/suppressions/lift', address, admin.token)).status).toBe(204)
    expect((await ask('POST', '/api/audience/suppressions/lift', address, admin.token)).status).toBe(404)
  })

  it.each([
    { channel: 'email', address: 'nobody' },
    { channel: 'sms', address: '600 100 200' },
    { channel: 'push', address: 'https://push.example.com' },
  ])('refuses %j', async (body) => {
    expect(await ask('POST', '/api/audience/suppressions', body)).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'address' }] },
    })
  })
})

describe('erasure', () => {
  it('leaves nothing of the person but a keyed hash that keeps them unsent-to', async () => {
    const { body: made } = await create({
      ...{ email: 'ana@example.com', phone: '+34600100200', name: 'Ana Ruiz', consents: [given] },
    })
    await ask('POST', '/api/audience/suppressions', { channel: 'email', address: 'ana@example.com' })
    const data = await ask<PortableContact>('POST', `${CONTACTS}/${made.id}/data`, undefined, admin.token)
    expect(data.body).toMatchObject({
      contact: { name: 'Ana Ruiz' },
      consents: [{ channel: 'email', state: 'given', source: 'https://acme.com/join' }],
      suppressions: [{ reason: 'manual' }],
    })
    expect((await ask('POST', `${CONTACTS}/${made.id}/erase`, undefined, admin.token)).status).toBe(204)
    const marks = await db.select().from(suppression).where(eq(suppression.workspaceId, workspace.id))
    expect(marks.map(({ channel, reason }) => [channel, reason]).sort()).toEqual([
      ['email', 'erased'],
      ['sms', 'erased'],
    ])
    expect(JSON.stringify(await everything())).not.toMatch(/ana@example|600100200|Ana Ruiz/)
    expect(await create({ email: 'Ana@example.com' })).toMatchObject({
      status: 409,
      body: { reason: 'erased' },
    })
    expect((await batch([{ email: 'ana@example.com' }])).status).toBe(409)
    const list = await ask<{ items: Suppression[] }>('GET', '/api/audience/suppressions')
    expect(list.body.items.every(({ address }) => address === null)).toBe(true)
    const found = async (q: string) => {
      const path = `/api/audience/suppressions?q=${encodeURIComponent(q)}`
      return (await ask<{ items: Suppression[] }>('GET', path)).body.items.map(({ channel }) => channel)
    }
    expect(await found('ana@exam')).toEqual([])
    expect(await found('Ana@example.com')).toEqual(['email'])
    expect(await found('+34 600 100 200')).toEqual(['sms'])
    const lift = { channel: 'email', address: 'ana@example.com' }
    expect((await ask('POST', '/api/audience/suppressions/lift', lift, admin.token)).status).toBe(204)
    expect((await create({ email: 'ana@example.com' })).status).toBe(201)
  })

  /** Every row of the workspace in every table that has one. */
  async function everything() {
    const tables = [
      'contact',
      'contact_tag',
      'consent_record',
      'contact_event',
      'suppression',
      'segment_member',
    ]
    const rows = await Promise.all(
      [...tables, 'audit_log', 'outbox', 'idempotency_key'].map(async (table) => {
        const column = table === 'idempotency_key' ? '1 OR scope' : 'workspace_id'
        const { results } = await env.DB.prepare(`SELECT * FROM ${table} WHERE ${column} = ?`)
          .bind(workspace.id)
          .all()
        return table === 'idempotency_key' ? [] : results
      }),
    )
    return rows.flat()
  }

  it('is in the audit log and in the outbox by id alone', async () => {
    const { body: made } = await create({ email: 'ana@example.com' })
    await ask('POST', `${CONTACTS}/${made.id}/erase`, undefined, admin.token)
    const [row] = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.workspaceId, workspace.id), eq(auditLog.action, 'contact.erased')))
    expect(row).toMatchObject({ resourceId: made.id, actor: `user:${admin.userId}`, detail: {} })
    const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(events.map(({ type }) => type)).toContain('contacts.deleted')
  })
})

it('keeps the history of consent as it was written', async () => {
  await create({ email: 'ana@example.com', consents: [given] })
  await expect(
    env.DB.prepare("UPDATE consent_record SET state = 'given' WHERE workspace_id = ?")
      .bind(workspace.id)
      .run(),
  ).rejects.toThrow(/never changed/)
})

describe('an attribute', () => {
  it('keeps its type, and goes from every contact with it', async () => {
    const { body: made } = await create({ email: 'a@b.co', attributes: { seats: 3 } })
    const text = { key: 'seats', label: 'Seats', type: 'text' }
    expect((await ask('POST', '/api/audience/attributes', text)).status).toBe(409)
    expect((await ask('DELETE', '/api/audience/attributes/seats', undefined, admin.token)).status).toBe(204)
    expect((await ask('DELETE', '/api/audience/attributes/seats', undefined, admin.token)).status).toBe(404)
    expect((await ask<Contact>('GET', `${CONTACTS}/${made.id}`)).body.attributes).toEqual({})
  })
})

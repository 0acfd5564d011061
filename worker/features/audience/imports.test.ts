import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Contact } from '#core/contracts/audience'
import type { ContactImport, ImportPreview } from '#core/contracts/audience-import'
import type { Problem } from '#core/contracts/common'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { consentRecord, contact, contactImport, contactImportError, member } from '#worker/db/schema/index'
import { createDeps, type Deps } from '#worker/deps'
import { forgetDrafts } from './forget-drafts.ts'
import { importRows } from './import-rows.ts'
import { redriveImports } from './redrive-imports.ts'

const IMPORTS = '/api/audience/imports'
const deps: Deps = { ...createDeps(env), importDriver: { start: async () => undefined } }
let workspace: TestWorkspace
let editor: TestPerson
beforeEach(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
})

const ask = <T>(method: string, path: string, body?: unknown, as = editor.token) =>
  request<T & Pick<Problem, 'fields'>>(method, path, { as, body })
const upload = (file: string | Uint8Array, name = 'people.csv', as = editor.token) =>
  request<ContactImport & Pick<Problem, 'fields'>>('POST', `${IMPORTS}?name=${encodeURIComponent(name)}`, {
    ...{ as, body: file },
    headers: { 'content-type': 'text/csv' },
  })
const PLAN = { mapping: { email: 'email', name: 'name' }, consent: null }

/** An import whose Workflow is ours: it moves when the test says so. */
async function started(file: string, plan: object = PLAN) {
  const { body: draft } = await upload(file)
  const { status, body } = await ask('POST', `${IMPORTS}/${draft.id}/start`, plan)
  if (status !== 200) throw new Error(JSON.stringify(body))
  await db.update(contactImport).set({ driver: 100 }).where(eq(contactImport.id, draft.id))
  return { id: draft.id, drive: { workspaceId: workspace.id, runId: draft.id, driver: 100 } }
}
async function driveToEnd(drive: Parameters<typeof importRows>[1]) {
  for (let round = 0; round < 300; round++) if ((await importRows(deps, drive)) === 'end') return
}
const read = async (id: string) => (await ask<ContactImport>('GET', `${IMPORTS}/${id}`)).body
const contacts = () => db.select().from(contact).where(eq(contact.workspaceId, workspace.id))
const table = (rows: number) =>
  `email,name\n${Array.from({ length: rows }, (_, at) => `p${at}@b.co,"Person, ${at}"`).join('\n')}`

describe('an upload', () => {
  it('is a draft with its columns, its rows counted, and a mapping proposed', async () => {
    const { status, body, headers } = await upload(
      '\ufeffCorreo;Nombre;"Nota\r\nlarga"\r\n"a@b.co";"Ana\r\nRuiz";x\r\n\r\nc@d.co;;\r\n',
    )
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`${IMPORTS}/${body.id}`)
    expect(body).toMatchObject({
      ...{ status: 'draft', rows: 2, columns: ['Correo', 'Nombre', 'Nota larga'] },
      mapping: { Correo: 'email', Nombre: 'name' },
    })
  })

  it('may be what Excel writes in the West, or UTF-16', async () => {
    const western = Uint8Array.from(
      [...'email,name\na@b.co,Jos'].map((char) => char.charCodeAt(0)).concat(0xe9),
    )
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...'email,name\na@b.co,José'].flatMap((c) => [c.charCodeAt(0), 0]),
    ])
    for (const file of [western, wide]) {
      const { body } = await upload(file)
      const preview = await ask<ImportPreview>('POST', `${IMPORTS}/${body.id}/preview`, PLAN)
      expect(preview.body.rows[0]?.cells).toEqual(['a@b.co', 'José'])
    }
  })

  it.each<[string, string | Uint8Array, RegExp, string]>([
    ['an empty file', '', /empty/, 'empty'],
    ['a header alone', 'email,name\n', /no rows/, 'no_rows'],
    ['a column twice', 'email,Email\na,b', /same name/, 'column_twice'],
    ['a nameless column', 'email,\na,b', /needs a name/, 'column_nameless'],
    ['a quote that is never closed', 'email,name\na@b.co,"x', /never closed/, 'quote_open'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /no CSV/, 'no_csv'],
    ['100,001 rows', `email\n${'a@b.co\n'.repeat(100_001)}`, /100,000/, 'too_many_rows'],
    [
      '61 columns',
      `${Array.from({ length: 61 }, (_, at) => `c${at}`).join(',')}\n1`,
      /61 columns/,
      'too_many_columns',
    ],
  ])('of %s is refused', async (_, file, message, reason) => {
    const { status, body } = await upload(file)
    expect(status).toBe(400)
    expect(body.fields?.[0]).toMatchObject({
      ...{ path: 'file', message: expect.stringMatching(message), reason },
    })
  })

  it('is for those who may write, and absent for others', async () => {
    expect((await upload('email\na@b.co', 'x.csv', (await workspace.person('viewer')).token)).status).toBe(
      403,
    )
    const { body } = await upload('email\na@b.co')
    const stranger = await (await createWorkspace()).person('owner')
    for (const [method, rest] of [
      ['GET', ''],
      ['POST', '/cancel'],
      ['GET', '/errors'],
    ] as const)
      expect((await ask(method, `${IMPORTS}/${body.id}${rest}`, undefined, stranger.token)).status).toBe(404)
  })
})

describe('an upload that nobody starts', () => {
  it('is canceled after a week, and its file goes; a younger one stays', async () => {
    const { body: old } = await upload('email\na@b.co')
    const { body: young } = await upload('email\nc@d.co')
    const fileOf = ({ id }: ContactImport) => env.FILES.get(`${workspace.id}/imports/${id}.csv`)
    const ago = (days: number) => ({ seenAt: Date.now() - days * 86_400_000 })
    await db.update(contactImport).set(ago(8)).where(eq(contactImport.id, old.id))
    await db.update(contactImport).set(ago(6)).where(eq(contactImport.id, young.id))
    await forgetDrafts(deps)
    expect([(await read(old.id)).status, (await read(young.id)).status]).toEqual(['canceled', 'draft'])
    expect(await fileOf(old)).toBeNull()
    expect(await fileOf(young)).not.toBeNull()
  })
})

describe('a preview', () => {
  it('tells of each row what would become of it, and writes nothing', async () => {
    await ask('POST', '/api/audience/contacts', { email: 'known@b.co' })
    const { body: draft } = await upload(
      'Mail,Seats,Phone\nknown@b.co,3,\nnew@b.co,many,\nNEW@b.co,,\nnew@b.co,,\nx@b.co,1,600 100 200\n,1,\n',
    )
    const plan = {
      mapping: { Mail: 'email', Seats: 'attributes.seats', Phone: 'phone' },
      ...{ newAttributes: { seats: 'number' }, country: 'ES' },
    }
    const { status, body } = await ask<ImportPreview>('POST', `${IMPORTS}/${draft.id}/preview`, plan)
    expect(status).toBe(200)
    expect(body.rows.map(({ row, outcome, problems }) => [row, outcome, problems[0]?.column])).toEqual([
      [2, 'updated', undefined],
      [3, 'failed', 'Seats'],
      [4, 'created', undefined],
      [5, 'skipped', 'Mail'],
      [6, 'created', undefined],
      [7, 'failed', 'Mail'],
    ])
    expect(await contacts()).toHaveLength(1)
  })

  it('says of each row what the import then does, in the words of its file of errors', async () => {
    const contacts = '/api/audience/contacts'
    const known = {
      email: 'known@b.co',
      name: 'Known',
      tags: Array.from({ length: 50 }, (_, at) => `t${at}`),
    }
    await ask('POST', contacts, known)
    await ask('POST', contacts, { email: 'full@b.co', name: 'Old', tags: known.tags })
    await ask('POST', contacts, { email: 'other@b.co', externalId: 'theirs' })
    const gone = await ask<Contact>('POST', contacts, { email: 'gone@b.co', phone: '+34600100200' })
    const owner = await workspace.person('owner')
    expect((await ask('POST', `${contacts}/${gone.body.id}/erase`, {}, owner.token)).status).toBe(204)
    const file = [
      'Mail,Name,Phone,Tags,Ref',
      'known@b.co,Known,,,',
      'new@b.co,New,,,',
      'NEW@b.co,Twice,,,',
      'gone@b.co,Gone,,,',
      'back@b.co,Back,+34 600 100 200,,',
      'eva@b.co,Eva,,,theirs',
      'full@b.co,Full,,one-more,',
      'full@b.co,New name,,,',
    ].join('\n')
    const plan = {
      mapping: { Mail: 'email', Name: 'name', Phone: 'phone', Tags: 'tags', Ref: 'externalId' },
      consent: null,
    }
    const { body: draft } = await upload(file)
    const { body } = await ask<ImportPreview>('POST', `${IMPORTS}/${draft.id}/preview`, plan)
    const told = body.rows.map(({ row, outcome, problems }) => [
      ...[row, outcome, ...problems.flatMap(({ column, reason }) => [column, reason])],
    ])
    expect(told).toEqual([
      [2, 'unchanged'],
      [3, 'created'],
      [4, 'skipped', 'Mail', 'double'],
      [5, 'skipped', 'Mail', 'erased'],
      [6, 'skipped', 'Phone', 'erased'],
      [7, 'failed', 'Ref', 'taken'],
      [8, 'failed', 'Tags', 'too_many'],
      [9, 'updated'],
    ])
    const { id, drive } = await started(file, plan)
    await driveToEnd(drive)
    expect(await read(id)).toMatchObject({ counts: { created: 1, updated: 1, skipped: 4, failed: 2 } })
    const errors = await ask('GET', `${IMPORTS}/${id}/errors`)
    const lines = String(errors.body).trim().split('\r\n').slice(1)
    expect(lines.map((line) => line.split(',').slice(0, 4))).toEqual(
      told.filter((one) => one.length > 2).map((one) => one.map(String)),
    )
  })

  it('knows that a consent not yet given changes a contact that stands as in the file', async () => {
    await ask('POST', '/api/audience/contacts', { email: 'a@b.co', name: 'Ana' })
    const { body: draft } = await upload('email,name\na@b.co,Ana')
    const outcome = async (consent: object | null) => {
      const { body } = await ask<ImportPreview>('POST', `${IMPORTS}/${draft.id}/preview`, {
        ...PLAN,
        consent,
      })
      return body.rows[0]?.outcome
    }
    expect(await outcome(null)).toBe('unchanged')
    expect(await outcome({ channels: ['email'] })).toBe('updated')
  })

  it.each<[object, string]>([
    [{ mapping: { name: 'name' } }, 'mapping'],
    [{ mapping: { email: 'email', nope: 'name' } }, 'mapping.nope'],
    [{ mapping: { email: 'email', name: 'email' } }, 'mapping.name'],
    [{ mapping: { email: 'email', name: 'attributes.colour' } }, 'mapping.name'],
    [{ mapping: { email: 'email', name: 'somewhere' } }, 'mapping.name'],
    [{ mapping: { email: 'email' }, matchBy: 'externalId' }, 'mapping'],
  ])('under %j is refused at %s', async (plan, path) => {
    const { body: draft } = await upload('email,name\na@b.co,Ana')
    const { status, body } = await ask('POST', `${IMPORTS}/${draft.id}/preview`, plan)
    expect([status, body.fields?.[0]?.path]).toEqual([400, path])
  })
})

describe('an import', () => {
  it('creates, changes, leaves doubles out, and tells what it could not write', async () => {
    await ask('POST', '/api/audience/contacts', { email: 'known@b.co', name: 'Old', tags: ['kept'] })
    await ask('POST', '/api/audience/contacts', { email: 'other@b.co', externalId: 'taken' })
    const file = [
      'email,name,Seats,ref',
      'known@b.co,New,3,',
      'ana@b.co,Ana,,a',
      'ANA@b.co,Twice,,b',
      'nobody,Bad,many,c',
      'eva@b.co,Eva,,taken',
      'leo@b.co,"=cmd()",7,l',
    ].join('\n')
    const { id, drive } = await started(file, {
      mapping: { email: 'email', name: 'name', Seats: 'attributes.seats', ref: 'externalId' },
      ...{ newAttributes: { seats: 'number' }, tags: ['Fair'] },
      consent: { channels: ['email', 'sms'], source: 'Stand at the fair', at: '2026-01-02T10:00:00.000Z' },
    })
    await driveToEnd(drive)
    expect(await read(id)).toMatchObject({
      status: 'completed',
      counts: { done: 6, created: 2, updated: 1, skipped: 1, failed: 2 },
    })
    const known = await ask<{ items: Contact[] }>('GET', '/api/audience/contacts?q=known')
    expect(known.body.items[0]).toMatchObject({
      ...{ name: 'New', tags: ['fair', 'kept'], attributes: { seats: 3 } },
      consent: { email: 'given', sms: 'none' },
    })
    const records = await db.select().from(consentRecord).where(eq(consentRecord.workspaceId, workspace.id))
    expect(records).toHaveLength(3)
    expect(records[0]).toMatchObject({
      ...{ how: 'import', source: 'Stand at the fair', at: Date.parse('2026-01-02T10:00:00.000Z') },
      by: 'system:import',
    })
    const errors = await ask('GET', `${IMPORTS}/${id}/errors`)
    const lines = String(errors.body).replace('\ufeff', '').trim().split('\r\n')
    expect(lines).toEqual([
      'marquee_row,marquee_outcome,marquee_column,marquee_code,marquee_reason,email,name,Seats,ref',
      '4,skipped,email,double,Stands further up in this file.,ANA@b.co,Twice,,b',
      expect.stringMatching(/^5,failed,Seats,not_number not_email,.*Expected a number.*,nobody,Bad,many,c$/),
      '6,failed,ref,taken,Belongs to another contact.,eva@b.co,Eva,,taken',
    ])
    expect(await env.FILES.get(`${workspace.id}/imports/${id}.csv`)).toBeNull()
  })

  it('of the same file again changes nothing, and may leave known ones alone', async () => {
    const first = await started(table(10))
    await driveToEnd(first.drive)
    const again = await started(table(10))
    await driveToEnd(again.drive)
    expect(await read(again.id)).toMatchObject({
      counts: { created: 0, updated: 0, skipped: 10 },
      reported: 0,
    })
    const skip = await started(table(12), { ...PLAN, onMatch: 'skip' })
    await driveToEnd(skip.drive)
    expect(await read(skip.id)).toMatchObject({ counts: { created: 2, skipped: 10, failed: 0 } })
  })

  it('finds doubles across rounds, by external id too', async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => `id${at % 1100},Person ${at}`)
    const { id, drive } = await started(`ref,name\n${rows.join('\n')}`, {
      ...{ mapping: { ref: 'externalId', name: 'name' }, matchBy: 'externalId', consent: null },
    })
    await driveToEnd(drive)
    expect(await read(id)).toMatchObject({ counts: { done: 1200, created: 1100, skipped: 100 } })
    expect(await contacts()).toHaveLength(1100)
  })

  it('driven by several at once, again and again, writes no row twice', async () => {
    const { id, drive } = await started(table(2600))
    await Promise.all(Array.from({ length: 4 }, () => driveToEnd(drive)))
    await driveToEnd(drive)
    expect(await read(id)).toMatchObject({
      status: 'completed',
      counts: { done: 2600, created: 2600, updated: 0, skipped: 0, failed: 0 },
    })
    expect(await contacts()).toHaveLength(2600)
    expect((await contacts()).every(({ version }) => version === 1)).toBe(true)
  })

  it('taken over by the sweep goes on where it was; the driver before writes no more', async () => {
    const { id, drive } = await started(table(1200))
    expect(await importRows(deps, drive)).toBe('go')
    await db.update(contactImport).set({ seenAt: 0 }).where(eq(contactImport.id, id))
    const sent: number[] = []
    const importDriver = {
      start: async (one: { runId: string; driver: number }) =>
        void (one.runId === id && sent.push(one.driver)),
    }
    await redriveImports({ ...deps, importDriver })
    expect(sent).toEqual([101])
    expect(await importRows(deps, drive)).toBe('end')
    await driveToEnd({ ...drive, driver: 101 })
    expect(await read(id)).toMatchObject({ status: 'completed', counts: { created: 1200 } })
  })

  it('canceled stops before the next round and keeps what is written', async () => {
    const { id, drive } = await started(table(1200))
    await importRows(deps, drive)
    expect(await ask('POST', `${IMPORTS}/${id}/cancel`)).toMatchObject({
      status: 200,
      body: { status: 'canceled' },
    })
    expect(await importRows(deps, drive)).toBe('end')
    expect(await contacts()).toHaveLength(500)
    expect((await ask('POST', `${IMPORTS}/${id}/cancel`)).status).toBe(409)
    expect((await ask('POST', `${IMPORTS}/${id}/start`, PLAN)).status).toBe(409)
  })

  it('ends when its author may no longer import', async () => {
    const { id, drive } = await started(table(3))
    await db.update(member).set({ role: 'viewer' }).where(eq(member.userId, editor.userId))
    await driveToEnd(drive)
    const [row] = await db.select().from(contactImport).where(eq(contactImport.id, id))
    expect(row).toMatchObject({ status: 'failed', error: 'author_left', created: 0 })
  })

  it('started twice at once starts once; a future consent is refused', async () => {
    const { body: draft } = await upload(table(1))
    const future = { ...PLAN, consent: { channels: ['email'], source: 'x', at: '2099-01-01T00:00:00.000Z' } }
    expect(await ask('POST', `${IMPORTS}/${draft.id}/start`, future)).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'consent.at' }] },
    })
    const answers = await Promise.all([1, 2, 3].map(() => ask('POST', `${IMPORTS}/${draft.id}/start`, PLAN)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  it('runs by its Workflow', async () => {
    const { body: draft } = await upload(table(700))
    await ask('POST', `${IMPORTS}/${draft.id}/start`, PLAN)
    await expect.poll(async () => (await read(draft.id)).status, { timeout: 30_000 }).toBe('completed')
    expect(await contacts()).toHaveLength(700)
    expect(await db.$count(contactImportError, eq(contactImportError.importId, draft.id))).toBe(0)
  })
})

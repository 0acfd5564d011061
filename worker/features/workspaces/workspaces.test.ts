import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Workspace } from '#core/contracts/workspaces'
import { request } from '#test/harness/request'
import { createWorkspace, db, signToken, type TestPerson } from '#test/harness/workspace'
import { auditLog, content, member, organization, outbox, session } from '#worker/db/schema/index'

type Problem = { code: string; fields?: { path: string }[] }

/** A token of the same sign-in that is in no workspace. */
const outside = ({ userId, sessionId, name }: TestPerson) => signToken({ sub: userId, sid: sessionId, name })

const activeOf = async ({ sessionId }: TestPerson) =>
  (await db.select().from(session).where(eq(session.id, sessionId)))[0]?.activeOrganizationId

const rolesIn = async (workspaceId: string) =>
  (await db.select().from(member).where(eq(member.organizationId, workspaceId))).map((row) => row.role)

describe('POST /api/workspaces', () => {
  it('makes the creator its owner, moves the sign-in into it and leaves audit and event', async () => {
    const person = await (await createWorkspace()).person('viewer')
    const { status, body } = await request<Workspace>('POST', '/api/workspaces', {
      as: await outside(person),
      body: { name: '  Café del Mar ', timeZone: 'Europe/Madrid', locale: 'es' },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: 'Café del Mar',
      slug: 'cafe-del-mar',
      timeZone: 'Europe/Madrid',
      locale: 'es',
      role: 'owner',
    })
    expect(await rolesIn(body.id)).toEqual(['owner'])
    expect(await activeOf(person)).toBe(body.id)
    const [audit] = await db.select().from(auditLog).where(eq(auditLog.workspaceId, body.id))
    expect(audit).toMatchObject({ action: 'workspace.created', actor: `user:${person.userId}` })
    const [event] = await db.select().from(outbox).where(eq(outbox.workspaceId, body.id))
    expect(event).toMatchObject({ type: 'workspace.created', data: { name: 'Café del Mar' } })
  })

  it('gives two workspaces of one name different slugs, also when made at once', async () => {
    const as = await outside(await (await createWorkspace()).person('viewer'))
    const made = await Promise.all(
      [1, 2, 3].map(() => request<Workspace>('POST', '/api/workspaces', { as, body: { name: 'Same name' } })),
    )
    expect(made.map((one) => one.status)).toEqual([201, 201, 201])
    expect(new Set(made.map((one) => one.body.slug)).size).toBe(3)
  })

  it('answers a repeated key once, even after the sign-in moved into the new workspace', async () => {
    const person = await (await createWorkspace()).person('viewer')
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const send = (as: string, name = 'Once') =>
      request<Workspace>('POST', '/api/workspaces', { as, headers, body: { name } })
    const first = await send(await outside(person))
    const { userId: sub, sessionId: sid, name } = person
    const again = await send(await signToken({ sub, sid, name, wid: first.body.id, role: 'owner' }))
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    const other = await send(await outside(person), 'Other')
    expect([other.status, (other.body as unknown as Problem).code]).toEqual([409, 'idempotency_conflict'])
  })

  it('makes one workspace of twins sent in parallel', async () => {
    const as = await outside(await (await createWorkspace()).person('viewer'))
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const name = `Twin ${crypto.randomUUID()}`
    const twins = await Promise.all(
      [1, 2, 3, 4].map(() => request<Workspace>('POST', '/api/workspaces', { as, headers, body: { name } })),
    )
    expect(twins.map((twin) => twin.status)).toEqual([201, 201, 201, 201])
    expect(new Set(twins.map((twin) => twin.body.id)).size).toBe(1)
    expect(await db.select().from(organization).where(eq(organization.name, name))).toHaveLength(1)
  })

  it.each([
    ['name', { name: '   ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['name', { name: 'a\u0000b' }],
    ['name', {}],
    ['timeZone', { name: 'Acme', timeZone: 'Mars/Olympus' }],
    ['timeZone', { name: 'Acme', timeZone: '+02:00' }],
    ['locale', { name: 'Acme', locale: 'fr' }],
  ])('refuses a wrong %s', async (path, body) => {
    const as = await outside(await (await createWorkspace()).person('viewer'))
    const answer = await request<Problem>('POST', '/api/workspaces', { as, body })
    expect(answer.status).toBe(400)
    expect(answer.body.fields?.[0]?.path).toBe(path)
  })

  it('is not for API keys, nor for a sign-in that has ended', async () => {
    const workspace = await createWorkspace()
    const key = await workspace.key('owner', ['workspace:update'])
    const byKey = await request('POST', '/api/workspaces', { as: key.secret, body: { name: 'By key' } })
    expect(byKey.status).toBe(403)
    const person = await workspace.person('owner')
    await db.delete(session).where(eq(session.id, person.sessionId))
    const ended = await request('POST', '/api/workspaces', { as: person.token, body: { name: 'Too late' } })
    expect(ended.status).toBe(401)
    expect(await db.select().from(organization).where(eq(organization.name, 'Too late'))).toEqual([])
  })
})

describe('GET /api/workspaces and POST /api/workspaces/:id/switch', () => {
  it('lists mine with my role in each, and switches between them', async () => {
    const [zebra, ape, foreign] = await Promise.all(['Zebra', 'Ape', 'Foreign'].map(createWorkspace))
    if (!zebra || !ape || !foreign) throw new Error('no workspaces')
    const person = await zebra.person('editor')
    await db.insert(member).values({
      id: crypto.randomUUID(),
      organizationId: ape.id,
      userId: person.userId,
      role: 'admin',
      createdAt: new Date(),
    })
    const { body } = await request<{ items: Workspace[] }>('GET', '/api/workspaces', { as: person.token })
    expect(body.items.map(({ id, role }) => [id, role])).toEqual([
      [ape.id, 'admin'],
      [zebra.id, 'editor'],
    ])
    const moved = await request<Workspace>('POST', `/api/workspaces/${ape.id}/switch`, { as: person.token })
    expect([moved.status, moved.body.role]).toEqual([200, 'admin'])
    expect(await activeOf(person)).toBe(ape.id)
    for (const id of [foreign.id, 'absent', 'current']) {
      const refused = await request('POST', `/api/workspaces/${id}/switch`, { as: person.token })
      expect(refused.status).toBe(404)
    }
    expect(await activeOf(person)).toBe(ape.id)
  })
})

describe('/api/workspaces/current', () => {
  it('is read by every member, also by a key, and needs a workspace', async () => {
    const workspace = await createWorkspace('Readable')
    const viewer = await workspace.person('viewer')
    const read = await request<Workspace>('GET', '/api/workspaces/current', { as: viewer.token })
    expect(read.body).toMatchObject({ id: workspace.id, name: 'Readable', role: 'viewer' })
    const key = await workspace.key('editor', ['generation:run'])
    expect((await request('GET', '/api/workspaces/current', { as: key.secret })).status).toBe(200)
    expect((await request('GET', '/api/workspaces/current', { as: await outside(viewer) })).status).toBe(403)
  })

  it('changes only what is given, by admins and owners', async () => {
    const workspace = await createWorkspace('Before')
    const admin = await workspace.person('admin')
    const patch = (as: string, body: unknown) =>
      request<Workspace>('PATCH', '/api/workspaces/current', { as, body })
    expect((await patch(admin.token, { timeZone: 'America/Bogota' })).body).toMatchObject({
      name: 'Before',
      timeZone: 'America/Bogota',
      locale: 'en',
    })
    expect((await patch(admin.token, { name: 'After' })).body).toMatchObject({
      name: 'After',
      timeZone: 'America/Bogota',
    })
    expect((await patch(admin.token, {})).status).toBe(400)
    expect((await patch((await workspace.person('editor')).token, { name: 'No' })).status).toBe(403)
    const key = await workspace.key('admin', ['content:read'])
    expect((await patch(key.secret, { name: 'No' })).status).toBe(403)
  })

  it('is erased by an owner who types its name, with all it holds, and nothing of others', async () => {
    const workspace = await createWorkspace('Doomed')
    const other = await createWorkspace('Safe')
    const owner = await workspace.person('owner')
    const editor = await workspace.person('editor')
    const neighbour = await other.person('editor')
    for (const as of [editor.token, neighbour.token])
      await request('POST', '/api/content', { as, body: { type: 'blog_post', title: 'Doomed text' } })
    await request('POST', `/api/workspaces/${workspace.id}/switch`, { as: editor.token })
    const erase = (as: string, name: string) =>
      request<Problem>('DELETE', '/api/workspaces/current', { as, body: { name } })
    expect((await erase((await workspace.person('admin')).token, 'Doomed')).status).toBe(403)
    const wrong = await erase(owner.token, 'doomed')
    expect([wrong.status, wrong.body.fields?.[0]?.path]).toEqual([400, 'name'])
    expect((await erase(owner.token, 'Doomed')).status).toBe(204)
    expect(await db.select().from(organization).where(eq(organization.id, workspace.id))).toEqual([])
    expect(await db.select().from(content).where(eq(content.workspaceId, workspace.id))).toEqual([])
    expect(await rolesIn(workspace.id)).toEqual([])
    expect(await activeOf(editor)).toBeNull()
    expect(await db.select().from(content).where(eq(content.workspaceId, other.id))).toHaveLength(1)
    const audit = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspace.id))
    expect(audit.map((row) => row.action)).toContain('workspace.deleted')
    expect((await request('GET', '/api/workspaces/current', { as: owner.token })).status).toBe(404)
  })
})

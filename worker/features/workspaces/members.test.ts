import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Member } from '#core/contracts/workspaces'
import type { Role } from '#core/domain/access/permissions'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { apiKey, auditLog, member, outbox, session } from '#worker/db/schema/index'

const MEMBERS = '/api/workspaces/current/members'

const membershipOf = async (workspace: TestWorkspace, { userId }: { userId: string }) => {
  const [row] = await db
    .select()
    .from(member)
    .where(and(eq(member.organizationId, workspace.id), eq(member.userId, userId)))
  return row
}
const pathOf = async (workspace: TestWorkspace, person: { userId: string }) =>
  `${MEMBERS}/${(await membershipOf(workspace, person))?.id}`
const roleOf = async (workspace: TestWorkspace, person: TestPerson) =>
  (await membershipOf(workspace, person))?.role
const owners = async ({ id }: TestWorkspace) =>
  db
    .select()
    .from(member)
    .where(and(eq(member.organizationId, id), eq(member.role, 'owner')))

/** A workspace with an owner, and a function that changes roles. */
async function scene() {
  const workspace = await createWorkspace()
  const owner = await workspace.person('owner')
  const setRole = async (by: TestPerson, of: { userId: string }, role: Role) =>
    request<Member & { code?: string }>('PATCH', await pathOf(workspace, of), {
      as: by.token,
      body: { role },
    })
  const remove = async (by: TestPerson, of: { userId: string }) =>
    request('DELETE', await pathOf(workspace, of), { as: by.token })
  return { workspace, owner, setRole, remove }
}

describe('GET members', () => {
  it('lists the people of this workspace alone, page by page, for every role', async () => {
    const { workspace, owner } = await scene()
    const people = [owner]
    for (const role of ['admin', 'editor', 'viewer'] as const) people.push(await workspace.person(role))
    await (await createWorkspace()).person('owner')
    const seen: Member[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`
      const { body }: { body: { items: Member[]; nextCursor: string | null } } = await request(
        'GET',
        `${MEMBERS}?limit=3${query}`,
        { as: people.at(-1)?.token },
      )
      seen.push(...body.items)
      cursor = body.nextCursor
    }
    expect(new Set(seen.map((one) => one.userId))).toEqual(new Set(people.map((one) => one.userId)))
    expect(seen).toHaveLength(4)
    expect(seen.map((one) => one.role).sort()).toEqual(['admin', 'editor', 'owner', 'viewer'])
  })

  it('refuses a cursor that is none', async () => {
    const { owner } = await scene()
    for (const cursor of ['x', '%5B%22a%22%2C%22b%22%5D'])
      expect((await request('GET', `${MEMBERS}?cursor=${cursor}`, { as: owner.token })).status).toBe(400)
  })
})

describe('PATCH member', () => {
  it('changes the role and leaves audit and event', async () => {
    const { workspace, owner, setRole } = await scene()
    const editor = await workspace.person('editor')
    const { status, body } = await setRole(owner, editor, 'reviewer')
    expect([status, body.role, body.userId]).toEqual([200, 'reviewer', editor.userId])
    const [audit] = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspace.id))
    expect(audit).toMatchObject({
      action: 'member.role_changed',
      detail: { name: editor.name, userId: editor.userId, from: 'editor', to: 'reviewer' },
    })
    const [event] = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(event).toMatchObject({ type: 'member.role_changed', data: { role: 'reviewer' } })
  })

  it('lets an admin manage everyone but owners', async () => {
    const { workspace, owner, setRole, remove } = await scene()
    const admin = await workspace.person('admin')
    const viewer = await workspace.person('viewer')
    expect((await setRole(admin, viewer, 'admin')).status).toBe(200)
    const refused = { status: 403, body: { reason: 'owners_only' } }
    expect(await setRole(admin, viewer, 'owner')).toMatchObject(refused)
    expect(await setRole(admin, admin, 'owner')).toMatchObject(refused)
    expect((await setRole(admin, owner, 'viewer')).status).toBe(403)
    expect((await remove(admin, owner)).status).toBe(403)
    expect([await roleOf(workspace, viewer), await roleOf(workspace, owner)]).toEqual(['admin', 'owner'])
  })

  it.each(['editor', 'reviewer', 'viewer'] as const)('is not for an %s', async (role) => {
    const { workspace, owner, setRole, remove } = await scene()
    const person = await workspace.person(role)
    expect((await setRole(person, person, 'admin')).status).toBe(403)
    expect((await remove(person, owner)).status).toBe(403)
  })

  it('knows no member of another workspace', async () => {
    const { owner } = await scene()
    const other = await scene()
    const path = await pathOf(other.workspace, other.owner)
    expect((await request('PATCH', path, { as: owner.token, body: { role: 'viewer' } })).status).toBe(404)
    expect((await request('DELETE', path, { as: owner.token })).status).toBe(404)
    expect(await roleOf(other.workspace, other.owner)).toBe('owner')
  })

  it('refuses a role that does not exist', async () => {
    const { owner, workspace } = await scene()
    const path = await pathOf(workspace, owner)
    for (const body of [{ role: 'god' }, { role: 1 }, {}])
      expect((await request('PATCH', path, { as: owner.token, body })).status).toBe(400)
  })
})

describe('the last owner', () => {
  it('can neither be demoted nor removed nor leave', async () => {
    const { workspace, owner, setRole, remove } = await scene()
    const refused = { status: 409, body: { reason: 'last_owner' } }
    expect(await setRole(owner, owner, 'admin')).toMatchObject(refused)
    expect(await remove(owner, owner)).toMatchObject(refused)
    expect((await request('POST', '/api/workspaces/current/leave', { as: owner.token })).status).toBe(409)
    expect(await roleOf(workspace, owner)).toBe('owner')
  })

  it('remains when two owners demote each other at once', async () => {
    const { workspace, owner, setRole } = await scene()
    const second = await workspace.person('owner')
    const answers = await Promise.all([setRole(owner, second, 'admin'), setRole(second, owner, 'admin')])
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(await owners(workspace)).toHaveLength(1)
  })

  it('remains when all owners leave at once', async () => {
    const { workspace, owner } = await scene()
    const all = [owner, await workspace.person('owner'), await workspace.person('owner')]
    const answers = await Promise.all(
      all.map((one) => request('POST', '/api/workspaces/current/leave', { as: one.token })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 204, 409])
    expect(await owners(workspace)).toHaveLength(1)
  })

  it('is made by owners only, asked of the live rows: a demoted owner’s token makes none', async () => {
    const { workspace, owner, setRole } = await scene()
    const former = await workspace.person('owner')
    const friend = await workspace.person('viewer')
    expect((await setRole(owner, former, 'admin')).status).toBe(200)
    expect((await setRole(former, friend, 'owner')).status).toBe(403)
    expect((await setRole(former, former, 'owner')).status).toBe(403)
    expect(await owners(workspace)).toHaveLength(1)
  })
})

describe('the end of a membership', () => {
  const write = (as: string) =>
    request('POST', '/api/content', { as, body: { type: 'blog_post', title: 'Written after the end' } })

  it('revokes keys of this workspace and moves sign-ins out of it, in this workspace alone', async () => {
    const { workspace, owner, remove } = await scene()
    const elsewhere = await createWorkspace()
    const key = await workspace.key('editor', ['content:read', 'content:write'])
    await db.insert(member).values({
      id: crypto.randomUUID(),
      organizationId: elsewhere.id,
      userId: key.userId,
      role: 'editor',
      createdAt: new Date(),
    })
    const foreignKey = { id: crypto.randomUUID(), workspaceId: elsewhere.id, userId: key.userId, name: 'k' }
    await db.insert(apiKey).values({
      ...foreignKey,
      start: 'mq_',
      hash: foreignKey.id,
      scopes: [],
      createdAt: 0,
      expiresAt: Date.now() + 60_000,
    })
    await db.update(session).set({ activeOrganizationId: workspace.id }).where(eq(session.userId, key.userId))
    expect((await remove(owner, key)).status).toBe(204)
    expect(await membershipOf(workspace, key)).toBeUndefined()
    expect(await membershipOf(elsewhere, key)).toBeDefined()
    const keys = await db.select().from(apiKey).where(eq(apiKey.userId, key.userId))
    expect(keys.map((one) => [one.id, one.revokedAt !== null])).toEqual(
      expect.arrayContaining([
        [key.id, true],
        [foreignKey.id, false],
      ]),
    )
    const sessions = await db.select().from(session).where(eq(session.userId, key.userId))
    expect(sessions.map((one) => one.activeOrganizationId)).toEqual([null])
    expect((await request('GET', '/api/content', { as: key.secret })).status).toBe(401)
  })

  it('lets the token read until it expires but write nothing more', async () => {
    const { workspace, owner, remove, setRole } = await scene()
    const removed = await workspace.person('editor')
    const demoted = await workspace.person('editor')
    expect((await write(removed.token)).status).toBe(201)
    await remove(owner, removed)
    await setRole(owner, demoted, 'viewer')
    for (const { token } of [removed, demoted]) {
      expect((await write(token)).status).toBe(403)
      expect((await request('GET', '/api/content', { as: token })).status).toBe(200)
    }
  })

  it('comes by leaving too, once', async () => {
    const { workspace } = await scene()
    const viewer = await workspace.person('viewer')
    const leave = () => request('POST', '/api/workspaces/current/leave', { as: viewer.token })
    expect((await leave()).status).toBe(204)
    expect((await leave()).status).toBe(404)
    const audit = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspace.id))
    expect(audit.map((row) => row.action)).toEqual(['member.left'])
    const key = await workspace.key('admin', ['member:manage'])
    expect((await request('POST', '/api/workspaces/current/leave', { as: key.secret })).status).toBe(403)
  })

  it('happens once when two admins remove the same person at once', async () => {
    const { workspace, remove } = await scene()
    const admins = [await workspace.person('admin'), await workspace.person('admin')]
    const viewer = await workspace.person('viewer')
    const answers = await Promise.all(admins.map((admin) => remove(admin, viewer)))
    expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1)
    const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(events.map((event) => event.type)).toEqual(['member.removed'])
  })
})

import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Invitation, InvitationView, Workspace } from '#core/contracts/workspaces'
import { request } from '#test/harness/request'
import { createWorkspace, db, signToken, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { auditLog, effect, invitation, member, outbox, session, user } from '#worker/db/schema/index'

const OWN = '/api/workspaces/current/invitations'
const LINK = '/api/workspaces/invitations'
const WEEK = 7 * 86_400_000
const freshAddress = () => `guest-${crypto.randomUUID()}@example.com`
const errorOf = (answer: { status: number; body: unknown }) => [
  answer.status,
  (answer.body as { code?: string }).code,
]

async function scene(role: 'owner' | 'admin' = 'admin') {
  const workspace = await createWorkspace('Inviting')
  const admin = await workspace.person(role)
  const invite = (email: string, as = 'editor', by = admin.token) =>
    request<Invitation>('POST', OWN, { as: by, body: { email, role: as } })
  return { workspace, admin, invite }
}

/** Somebody with a session of their own who is in no workspace. */
async function guest(email: string, emailVerified = true): Promise<TestPerson> {
  const person = await (await createWorkspace()).person('viewer')
  await db.update(user).set({ email, emailVerified }).where(eq(user.id, person.userId))
  const { userId: sub, sessionId: sid, name } = person
  return { ...person, token: await signToken({ sub, sid, name }) }
}

const answer = (what: 'accept' | 'decline', id: string, by: TestPerson, headers = {}) =>
  request<Workspace>('POST', `${LINK}/${id}/${what}`, { as: by.token, headers })
const rowOf = async (id: string) => (await db.select().from(invitation).where(eq(invitation.id, id)))[0]
const mailsOf = ({ id }: TestWorkspace) => db.select().from(effect).where(eq(effect.workspaceId, id))
const membersOf = ({ id }: TestWorkspace, { userId }: TestPerson) =>
  db
    .select()
    .from(member)
    .where(eq(member.userId, userId))
    .then((rows) => rows.filter((row) => row.organizationId === id))

describe('inviting', () => {
  it('keeps the invitation for seven days and requests its mail in the same batch', async () => {
    const { workspace, admin, invite } = await scene()
    const email = freshAddress()
    const { status, body } = await invite(email.toUpperCase())
    expect(status).toBe(201)
    expect(body).toMatchObject({
      email,
      role: 'editor',
      status: 'pending',
      inviterName: admin.name,
      workspaceName: 'Inviting',
    })
    const row = await rowOf(body.id)
    const life = (row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)
    expect(life).toBe(WEEK)
    expect(await mailsOf(workspace)).toHaveLength(1)
    const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(events.map((event) => event.type).sort()).toEqual(['effect.requested', 'member.invited'])
    const [audit] = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspace.id))
    expect(audit).toMatchObject({ action: 'member.invited', detail: { email, role: 'editor' } })
  })

  it('renews the open invitation of the same address, with the new role and a new mail', async () => {
    const { workspace, invite } = await scene()
    const email = freshAddress()
    const first = (await invite(email)).body
    await db
      .update(invitation)
      .set({ expiresAt: new Date(1) })
      .where(eq(invitation.id, first.id))
    const { items } = (await listAs(workspace)).body
    expect(items.map((item) => item.status)).toEqual(['expired'])
    const second = (await invite(email, 'viewer')).body
    expect(second).toMatchObject({ id: first.id, role: 'viewer', status: 'pending' })
    expect((await listAs(workspace)).body.items).toHaveLength(1)
    expect(await mailsOf(workspace)).toHaveLength(2)
  })

  it('leaves one open invitation when the same address is invited in parallel', async () => {
    const { workspace, invite } = await scene()
    const email = freshAddress()
    const answers = await Promise.all([1, 2, 3].map(() => invite(email)))
    expect(answers.map((one) => one.status).filter((status) => status !== 409)).toContain(201)
    expect((await listAs(workspace)).body.items).toHaveLength(1)
  })

  it('refuses whoever is a member already', async () => {
    const { workspace, invite } = await scene()
    const person = await workspace.person('viewer')
    expect(await invite(`${person.userId.toUpperCase()}@example.com`)).toMatchObject({
      status: 409,
      body: { code: 'conflict', reason: 'already_member' },
    })
    expect(await mailsOf(workspace)).toEqual([])
  })

  it('answers a repeated key with the same invitation and one mail', async () => {
    const { workspace, admin } = await scene()
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const body = { email: freshAddress(), role: 'viewer' }
    const send = () => request<Invitation>('POST', OWN, { as: admin.token, headers, body })
    const answers = [await send(), await send(), ...(await Promise.all([send(), send()]))]
    expect(new Set(answers.map((one) => one.body.id)).size).toBe(1)
    expect(await mailsOf(workspace)).toHaveLength(1)
  })

  it.each([
    ['email', { email: 'nobody', role: 'viewer' }],
    ['email', { email: 'a@b.example\r\nBcc: c@d.example', role: 'viewer' }],
    ['email', { email: `${'x'.repeat(250)}@example.com`, role: 'viewer' }],
    ['email', { role: 'viewer' }],
    ['role', { email: 'a@b.example', role: 'owner' }],
    ['role', { email: 'a@b.example' }],
  ])('refuses a wrong %s', async (path, body) => {
    const { admin } = await scene('owner')
    const refused = await request<{ fields?: { path: string }[] }>('POST', OWN, { as: admin.token, body })
    expect([refused.status, refused.body.fields?.[0]?.path]).toEqual([400, path])
  })

  it.each(['editor', 'reviewer', 'viewer'] as const)('is not for an %s, nor is the list', async (role) => {
    const { workspace, invite } = await scene()
    const { token } = await workspace.person(role)
    expect((await invite(freshAddress(), 'viewer', token)).status).toBe(403)
    expect((await request('GET', OWN, { as: token })).status).toBe(403)
  })
})

const listAs = async (workspace: TestWorkspace) =>
  request<{ items: Invitation[] }>('GET', OWN, { as: (await workspace.person('admin')).token })

describe('resending and canceling', () => {
  it('renews the days of an expired one and sends another mail', async () => {
    const { workspace, admin, invite } = await scene()
    const { id } = (await invite(freshAddress())).body
    await db
      .update(invitation)
      .set({ expiresAt: new Date(1) })
      .where(eq(invitation.id, id))
    const again = await request<Invitation>('POST', `${OWN}/${id}/resend`, { as: admin.token })
    expect([again.status, again.body.status]).toEqual([200, 'pending'])
    expect(await mailsOf(workspace)).toHaveLength(2)
  })

  it('takes it back at once: the link no longer joins, and it can be neither sent nor canceled again', async () => {
    const { workspace, admin, invite } = await scene()
    const email = freshAddress()
    const { id } = (await invite(email)).body
    expect((await request('DELETE', `${OWN}/${id}`, { as: admin.token })).status).toBe(204)
    expect(errorOf(await answer('accept', id, await guest(email)))).toEqual([409, 'conflict'])
    expect((await request('POST', `${OWN}/${id}/resend`, { as: admin.token })).status).toBe(409)
    expect((await request('DELETE', `${OWN}/${id}`, { as: admin.token })).status).toBe(409)
    expect((await listAs(workspace)).body.items).toEqual([])
    expect((await invite(email)).body.id).not.toBe(id)
  })

  it('knows no invitation of another workspace', async () => {
    const { invite } = await scene()
    const { id } = (await invite(freshAddress())).body
    const other = await scene('owner')
    expect((await request('POST', `${OWN}/${id}/resend`, { as: other.admin.token })).status).toBe(404)
    expect((await request('DELETE', `${OWN}/${id}`, { as: other.admin.token })).status).toBe(404)
    expect((await rowOf(id))?.status).toBe('pending')
  })
})

describe('the link', () => {
  it('tells a stranger who asks and where to, with the address masked', async () => {
    const { invite } = await scene()
    const email = freshAddress()
    const { id } = (await invite(email)).body
    const seen = await request<InvitationView>('GET', `${LINK}/${id}`)
    expect(seen.body).toMatchObject({ workspaceName: 'Inviting', role: 'editor', yours: false })
    expect(seen.body.email).toBe('g•••@example.com')
    for (const person of [await guest(freshAddress()), await guest(freshAddress(), false)])
      expect((await request<InvitationView>('GET', `${LINK}/${id}`, { as: person.token })).body).toEqual(
        seen.body,
      )
    const own = await request<InvitationView>('GET', `${LINK}/${id}`, { as: (await guest(email)).token })
    expect(own.body).toMatchObject({ email, yours: true })
  })

  it('says nothing of an id that does not exist', async () => {
    expect((await request('GET', `${LINK}/${crypto.randomUUID()}`)).status).toBe(404)
    expect((await request('GET', `${LINK}/%00`)).status).toBe(400)
  })
})

describe('answering', () => {
  it('makes the invited a member with the role and moves the sign-in there', async () => {
    const { workspace, invite } = await scene()
    const email = freshAddress()
    const { id } = (await invite(email, 'reviewer')).body
    const person = await guest(email.replace('guest', 'GUEST'))
    const { status, body } = await answer('accept', id, person)
    expect([status, body.id, body.role]).toEqual([200, workspace.id, 'reviewer'])
    expect((await membersOf(workspace, person)).map((row) => row.role)).toEqual(['reviewer'])
    expect((await rowOf(id))?.status).toBe('accepted')
    const [row] = await db.select().from(session).where(eq(session.id, person.sessionId))
    expect(row?.activeOrganizationId).toBe(workspace.id)
    const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
    expect(events.map((event) => event.type)).toContain('member.joined')
    expect(errorOf(await answer('accept', id, person))).toEqual([409, 'conflict'])
  })

  it('is for the proved address alone', async () => {
    const { workspace, admin, invite } = await scene()
    const email = freshAddress()
    const { id } = (await invite(email)).body
    const unproved = await guest(email, false)
    for (const person of [unproved, await guest(freshAddress()), admin])
      for (const what of ['accept', 'decline'] as const)
        expect(errorOf(await answer(what, id, person))).toEqual([403, 'forbidden'])
    expect((await request('POST', `${LINK}/${id}/accept`)).status).toBe(401)
    const key = await workspace.key('admin', ['member:manage'])
    expect((await request('POST', `${LINK}/${id}/accept`, { as: key.secret })).status).toBe(403)
    expect((await rowOf(id))?.status).toBe('pending')
  })

  it('comes too late after seven days', async () => {
    const { invite } = await scene()
    const email = freshAddress()
    const { id } = (await invite(email)).body
    await db
      .update(invitation)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(invitation.id, id))
    expect(errorOf(await answer('accept', id, await guest(email)))).toEqual([409, 'conflict'])
  })

  it('joins once when accepted and declined at once', async () => {
    const { workspace, invite } = await scene()
    const email = freshAddress()
    const { id } = (await invite(email)).body
    const person = await guest(email)
    const answers = await Promise.all(
      (['accept', 'decline', 'accept'] as const).map((what) => answer(what, id, person)),
    )
    expect(answers.filter((one) => one.status < 300)).toHaveLength(1)
    const joined = (await rowOf(id))?.status === 'accepted'
    expect(await membersOf(workspace, person)).toHaveLength(joined ? 1 : 0)
  })

  it('answers a repeated key alike', async () => {
    const { invite } = await scene()
    const email = freshAddress()
    const { id } = (await invite(email)).body
    const person = await guest(email)
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const twins = await Promise.all([1, 2, 3].map(() => answer('accept', id, person, headers)))
    expect(twins.map((one) => one.status)).toEqual([200, 200, 200])
  })

  it('can be no, and the address can be invited again', async () => {
    const { workspace, invite } = await scene()
    const email = freshAddress()
    const { id } = (await invite(email)).body
    const person = await guest(email)
    expect((await answer('decline', id, person)).status).toBe(204)
    expect((await rowOf(id))?.status).toBe('rejected')
    expect(await membersOf(workspace, person)).toEqual([])
    expect((await invite(email)).status).toBe(201)
  })
})

import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { ApiKey, CreatedApiKey } from '#core/contracts/workspaces'
import { request } from '#test/harness/request'
import { createWorkspace, db, signToken } from '#test/harness/workspace'
import { apiKey, auditLog, idempotencyKey, member, outbox } from '#worker/db/schema/index'
import { noteKeyUse, USE_PRECISION } from './note-key-use.ts'

const KEYS = '/api/workspaces/current/api-keys'
const DAY = 86_400_000

async function scene() {
  const workspace = await createWorkspace()
  const admin = await workspace.person('admin')
  const make = (body: object = {}, as = admin.token, headers = {}) =>
    request<CreatedApiKey & { fields?: { path: string }[] }>('POST', KEYS, {
      as,
      headers,
      body: { name: 'CI', scopes: ['content:read'], ...body },
    })
  const list = async () => (await request<{ items: ApiKey[] }>('GET', KEYS, { as: admin.token })).body.items
  return { workspace, admin, make, list }
}

describe('making a key', () => {
  it('shows the secret once, keeps its hash, and leaves audit and event without it', async () => {
    const { workspace, admin, make, list } = await scene()
    const { status, body } = await make({ expiresInDays: 30, scopes: ['content:read', 'content:read'] })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: 'CI',
      scopes: ['content:read'],
      createdBy: admin.name,
      lastUsedAt: null,
      revokedAt: null,
    })
    expect(body.key.startsWith(body.start)).toBe(true)
    expect(Date.parse(body.expiresAt) - Date.parse(body.createdAt)).toBe(30 * DAY)
    const tables = [apiKey, auditLog, outbox, idempotencyKey]
    const stored = JSON.stringify(await Promise.all(tables.map((table) => db.select().from(table))))
    expect(stored).not.toContain(body.key)
    const { key: _secret, ...shown } = body
    expect(await list()).toEqual([shown])
    const [audit] = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspace.id))
    expect(audit).toMatchObject({ action: 'api_key.created', resourceId: body.id })
    expect((await request('GET', '/api/content', { as: body.key })).status).toBe(200)
    expect((await request('GET', '/api/content', { headers: { 'x-api-key': body.key } })).status).toBe(200)
  })

  it('makes one key for a repeated Idempotency-Key, whose answer with the secret is not kept', async () => {
    const { admin, make, list } = await scene()
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const first = await make({}, admin.token, headers)
    const again = await make({}, admin.token, headers)
    expect([first.status, again.status]).toEqual([201, 409])
    expect(again.body).toMatchObject({ code: 'idempotency_conflict' })
    const twins = { 'idempotency-key': crypto.randomUUID() }
    const parallel = await Promise.all([1, 2, 3].map(() => make({}, admin.token, twins)))
    expect(parallel.map((one) => one.status).sort()).toEqual([201, 409, 409])
    expect(await list()).toHaveLength(2)
  })

  it('never gives more than the maker may do', async () => {
    const { make } = await scene()
    const refused = await make({ scopes: ['content:read', 'workspace:delete'] })
    expect([refused.status, refused.body.fields?.[0]?.path]).toEqual([403, 'scopes.1'])
  })

  it('is for people who manage keys, not for keys', async () => {
    const { workspace, make, list } = await scene()
    for (const role of ['editor', 'reviewer', 'viewer'] as const) {
      const { token } = await workspace.person(role)
      expect((await make({}, token)).status).toBe(403)
      expect((await request('GET', KEYS, { as: token })).status).toBe(403)
    }
    const key = await workspace.key('admin', ['apikey:manage', 'content:read'])
    expect((await make({}, key.secret)).status).toBe(403)
    expect(await list()).toHaveLength(1)
  })

  it('is not for an application, whatever it was allowed, nor are leaving and founding workspaces', async () => {
    const { workspace, admin, make, list } = await scene()
    const { userId: sub, sessionId: sid, name } = admin
    const as = await signToken({
      sub,
      sid,
      name,
      wid: workspace.id,
      role: 'admin',
      client_id: 'app',
      scope: 'apikey:manage content:read',
    })
    expect((await make({}, as)).status).toBe(403)
    expect((await request('POST', '/api/workspaces/current/leave', { as })).status).toBe(403)
    expect((await request('POST', '/api/workspaces', { as, body: { name: 'By app' } })).status).toBe(403)
    expect(await list()).toEqual([])
  })

  it.each([
    ['name', { name: '' }],
    ['scopes', { scopes: [] }],
    ['scopes.0', { scopes: ['content:everything'] }],
    ['scopes', { scopes: Array(100).fill('content:read') }],
    ['expiresInDays', { expiresInDays: 0 }],
    ['expiresInDays', { expiresInDays: 366 }],
    ['expiresInDays', { expiresInDays: 1.5 }],
  ])('refuses wrong %s', async (path, body) => {
    const { make, list } = await scene()
    const refused = await make(body)
    expect([refused.status, refused.body.fields?.[0]?.path]).toEqual([400, path])
    expect(await list()).toEqual([])
  })

  it('stops at a hundred live keys, also in parallel', async () => {
    const { workspace, admin, make, list } = await scene()
    const rows = Array.from({ length: 99 }, (_, i) => ({
      id: `${workspace.id}-${i}`,
      workspaceId: workspace.id,
      userId: admin.userId,
      name: 'k',
      start: 'mq_',
      hash: `${workspace.id}-${i}`,
      scopes: [],
      createdAt: i,
      expiresAt: Date.now() + DAY,
    }))
    while (rows.length > 0) await db.insert(apiKey).values(rows.splice(0, 9))
    const answers = await Promise.all([1, 2, 3].map(() => make()))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409])
    expect(await list()).toHaveLength(100)
  })
})

describe('what a key may do', () => {
  const write = (as: string) =>
    request('POST', '/api/content', { as, body: { type: 'blog_post', title: 'By key' } })

  it('is within its scopes and within the present role of its maker', async () => {
    const { workspace } = await scene()
    const reader = await workspace.key('editor', ['content:read'])
    const writer = await workspace.key('editor', ['content:read', 'content:write'])
    expect(await write(reader.secret)).toMatchObject({
      status: 403,
      body: { detail: 'This key does not have the scope content:write.' },
    })
    expect((await write(writer.secret)).status).toBe(201)
    await db.update(member).set({ role: 'viewer' }).where(eq(member.userId, writer.userId))
    expect((await write(writer.secret)).status).toBe(403)
    expect((await request('GET', '/api/content', { as: writer.secret })).status).toBe(200)
  })

  it('ends when it expires, is revoked, or its maker is gone', async () => {
    const { workspace } = await scene()
    const read = async (secret: string) => (await request('GET', '/api/content', { as: secret })).status
    const why = async (secret: string) => {
      const { status, body } = await request<{ code: string; detail: string }>('GET', '/api/content', {
        as: secret,
      })
      return `${status} ${body.code}: ${body.detail}`
    }
    const [expired, revoked, orphan] = await Promise.all(
      [1, 2, 3].map(() => workspace.key('editor', ['content:read'])),
    )
    if (!expired || !revoked || !orphan) throw new Error('no keys')
    expect(await Promise.all([expired, revoked, orphan].map((key) => read(key.secret)))).toEqual([
      200, 200, 200,
    ])
    const end = Date.now()
    await db.update(apiKey).set({ expiresAt: end }).where(eq(apiKey.id, expired.id))
    await db.update(apiKey).set({ revokedAt: 1 }).where(eq(apiKey.id, revoked.id))
    await db.delete(member).where(eq(member.userId, orphan.userId))
    const makeNew = 'Make a new one under Settings → API keys.'
    expect(await why(expired.secret)).toBe(
      `401 unauthenticated: This API key expired at ${new Date(end).toISOString()}. ${makeNew}`,
    )
    expect(await why(revoked.secret)).toBe(`401 unauthenticated: This API key was revoked. ${makeNew}`)
    const unknown = '401 unauthenticated: There is no such API key, or its maker has left.'
    expect(await why(orphan.secret)).toBe(unknown)
    expect(await why('mq_unknown')).toBe(unknown)
  })
})

describe('revoking a key', () => {
  it('ends it at once, keeps it in the list, and is audited once', async () => {
    const { workspace, admin, make, list } = await scene()
    const { body: key } = await make()
    const revoke = () => request('DELETE', `${KEYS}/${key.id}`, { as: admin.token })
    expect([(await revoke()).status, (await revoke()).status]).toEqual([204, 204])
    expect((await request('GET', '/api/content', { as: key.key })).status).toBe(401)
    expect((await list()).map((one) => one.revokedAt !== null)).toEqual([true])
    const audit = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspace.id))
    expect(audit.map((row) => row.action)).toEqual(['api_key.created', 'api_key.revoked'])
  })

  it('knows no key of another workspace, and is not for editors', async () => {
    const { workspace, make } = await scene()
    const { body: key } = await make()
    const stranger = await (await createWorkspace()).person('owner')
    const editor = await workspace.person('editor')
    expect((await request('DELETE', `${KEYS}/${key.id}`, { as: stranger.token })).status).toBe(404)
    expect((await request('DELETE', `${KEYS}/${key.id}`, { as: editor.token })).status).toBe(403)
    expect((await request('GET', '/api/content', { as: key.key })).status).toBe(200)
  })

  it('may be done by the key itself', async () => {
    const { workspace, list } = await scene()
    const key = await workspace.key('admin', ['apikey:manage'])
    expect((await request('DELETE', `${KEYS}/${key.id}`, { as: key.secret })).status).toBe(204)
    expect((await list())[0]?.revokedAt).not.toBeNull()
  })
})

describe('the last use of a key', () => {
  const lastUse = async (id: string) =>
    (await db.select().from(apiKey).where(eq(apiKey.id, id)))[0]?.lastUsedAt ?? null

  it('is noted in the background of the request', async () => {
    const { workspace } = await scene()
    const key = await workspace.key('editor', ['content:read'])
    await request('GET', '/api/content', { as: key.secret })
    await expect.poll(() => lastUse(key.id)).not.toBeNull()
  })

  it('is written at most once a minute, by whichever request is first', async () => {
    const { workspace } = await scene()
    const { id: keyId } = await workspace.key('editor', ['content:read'])
    const database = () => Object.assign(db, { bookmark: () => null })
    const use = (lastUsedAt: number | null, now: number) => noteKeyUse(database, { keyId, lastUsedAt }, now)
    const start = 1_000_000
    await use(null, start)
    expect(await lastUse(keyId)).toBe(start)
    await use(null, start + USE_PRECISION)
    expect(await lastUse(keyId)).toBe(start)
    await use(start, start + USE_PRECISION + 1)
    expect(await lastUse(keyId)).toBe(start + USE_PRECISION + 1)
  })
})

import { env, exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditVerdict, NamedAuditEntry } from '#core/contracts/security'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { createDeps } from '../../deps.ts'
import { sealAudit } from './seal-audit.ts'

const AUDIT = '/api/security/audit'
let acme: TestWorkspace
let admin: TestPerson

beforeEach(async () => {
  acme = await createWorkspace()
  admin = await acme.person('admin')
})

/** Campaigns by name, each of which leaves an audit row; sealed in this order. */
async function campaigns(...names: string[]): Promise<void> {
  for (const name of names) {
    const body = { name, goal: '', colour: 'blue' }
    expect((await request('POST', '/api/content/campaigns', { as: admin.token, body })).status).toBe(201)
    await seal()
  }
}
const seal = () => sealAudit(createDeps(env).database('first-primary'), acme.id)
const tamper = (statement: string) => env.DB.prepare(`${statement} AND workspace_id = ?`).bind(acme.id).run()
const verdict = async (after = 0) =>
  (await request<AuditVerdict>('GET', `${AUDIT}/verify?after=${after}`, { as: admin.token })).body

interface Page {
  items: NamedAuditEntry[]
  nextCursor: string | null
}

describe('the audit log', () => {
  it('names the text that was planned, sent for review, decided on and shown by link', async () => {
    const as = admin.token
    const post = async <T>(path: string, body: object = {}) =>
      (await request<T>('POST', path, { as, body })).body
    const draft = { type: 'email', title: 'Spring letter', body: 'Hello' }
    const { id, hash } = await post<{ id: string; hash: string }>('/api/content', draft)
    await post(`/api/content/${id}/plan`, { at: '2030-01-01T09:00:00.000Z' })
    await post(`/api/content/${id}/submit`)
    await post(`/api/content/${id}/approve`, { hash })
    const links = `/api/content/${id}/review-links`
    const link = await post<{ id: string }>(links, { name: 'Laura', expiresInDays: 7 })
    await request('DELETE', `${links}/${link.id}`, { as })
    const { body } = await request<Page>('GET', AUDIT, { as })
    expect(body.items.map(({ action, detail }) => [action, detail.title, detail.name])).toEqual([
      ['review_link.revoked', 'Spring letter', 'Laura'],
      ['review_link.created', 'Spring letter', 'Laura'],
      ['content.approved', 'Spring letter', undefined],
      ['content.submitted', 'Spring letter', undefined],
      ['content.planned', 'Spring letter', undefined],
      ['content.created', 'Spring letter', undefined],
    ])
  })

  it('names the text that is talked about and whose role it was, and no address of a contact', async () => {
    const as = admin.token
    const post = async <T>(path: string, body: object = {}) =>
      (await request<T>('POST', path, { as, body })).body
    const draft = { type: 'email', title: 'Spring letter', body: 'Hello' }
    const { id } = await post<{ id: string }>('/api/content', draft)
    const thread = await post<{ id: string; comments: { id: string }[] }>(
      `/api/collaboration/${id}/threads`,
      {
        anchor: null,
        quote: '',
        text: 'Shorter?',
      },
    )
    const threads = `/api/collaboration/${id}/threads/${thread.id}`
    const said = await post<{ id: string }>(`${threads}/comments`, { text: 'Yes.' })
    const comment = `/api/collaboration/${id}/comments/${said.id}`
    await request('PATCH', comment, { as, body: { text: 'Yes, much.' } })
    await request('DELETE', comment, { as })
    await post(`${comment}/restore`)
    await post(`${threads}/resolve`)
    const viewer = await acme.person('viewer')
    const { body: members } = await request<{ items: { id: string; userId: string }[] }>(
      'GET',
      '/api/workspaces/current/members',
      { as },
    )
    const member = members.items.find(({ userId }) => userId === viewer.userId)
    const path = `/api/workspaces/current/members/${member?.id}`
    await request('PATCH', path, { as, body: { role: 'editor' } })
    await request('DELETE', path, { as })
    await post('/api/audience/suppressions', { channel: 'email', address: 'gone@example.com' })

    const { body } = await request<Page>('GET', AUDIT, { as })
    expect(JSON.stringify(body)).not.toContain('gone@example.com')
    expect(body.items.map(({ action, detail }) => [action, detail.title ?? detail.name])).toEqual([
      ['suppression.added', undefined],
      ['member.removed', viewer.name],
      ['member.role_changed', viewer.name],
      ['thread.resolved', 'Spring letter'],
      ['comment.restored', 'Spring letter'],
      ['comment.deleted', 'Spring letter'],
      ['comment.edited', 'Spring letter'],
      ['comment.added', 'Spring letter'],
      ['thread.created', 'Spring letter'],
      ['content.created', 'Spring letter'],
    ])
  })

  it('shows who did what, newest first, page by page', async () => {
    await campaigns('one', 'two', 'three')
    const first = await request<Page>('GET', `${AUDIT}?limit=2`, { as: admin.token })
    expect(first.body.items.map((entry) => entry.detail.name)).toEqual(['three', 'two'])
    expect(first.body.items[0]).toMatchObject({
      action: 'campaign.created',
      resource: 'campaign',
      actor: `user:${admin.userId}`,
      seq: 3,
    })
    const next = encodeURIComponent(first.body.nextCursor ?? '')
    const second = await request<Page>('GET', `${AUDIT}?limit=2&cursor=${next}`, { as: admin.token })
    expect(second.body).toMatchObject({ items: [{ detail: { name: 'one' } }], nextCursor: null })
  })

  it('says by name who did it, also when they have left since', async () => {
    const leaver = await acme.person('admin')
    const key = { name: 'Order system', scopes: ['content:write'], expiresInDays: 7 }
    const made = await request<{ key: string }>('POST', '/api/workspaces/current/api-keys', {
      as: leaver.token,
      body: key,
    })
    const draft = { type: 'sms', title: 'Ready', body: '' }
    expect((await request('POST', '/api/content', { as: made.body.key, body: draft })).status).toBe(201)
    await request('POST', '/api/workspaces/current/leave', { as: leaver.token })
    const { body } = await request<Page>('GET', AUDIT, { as: admin.token })
    expect(body.items.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['member.left', leaver.name],
      ['content.created', 'Order system'],
      ['api_key.created', leaver.name],
    ])
  })

  it('filters by resource, action and actor', async () => {
    await campaigns('one', 'two')
    const all = (await request<Page>('GET', AUDIT, { as: admin.token })).body.items
    const count = async (query: string) =>
      (await request<Page>('GET', `${AUDIT}?${query}`, { as: admin.token })).body.items.length
    expect(await count(`resourceId=${all[0]?.resourceId}`)).toBe(1)
    expect(await count('action=campaign.created')).toBe(2)
    expect(await count('action=campaign.deleted')).toBe(0)
    expect(await count(`actor=user:${admin.userId}`)).toBe(2)
    expect(await count('actor=user:someone-else')).toBe(0)
  })

  it('leaves as JSON Lines, oldest first', async () => {
    await campaigns('one', 'two')
    const { type, lines } = await exported(admin.token)
    expect(type).toBe('application/x-ndjson')
    expect(lines.map((line) => JSON.parse(line).detail.name)).toEqual(['one', 'two'])
  })

  it('is for administrators of this workspace only', async () => {
    await campaigns('one')
    const editor = await acme.person('editor')
    const stranger = await (await createWorkspace()).person('owner')
    for (const path of ['', '/verify', '/export'])
      expect((await request('GET', AUDIT + path, { as: editor.token })).status).toBe(403)
    expect((await request<Page>('GET', AUDIT, { as: stranger.token })).body.items).toEqual([])
    expect((await exported(stranger.token)).lines).toEqual([])
  })

  it.each(['cursor=nonsense', 'limit=0', 'limit=101'])('refuses %s', async (query) => {
    const { status, body } = await request('GET', `${AUDIT}?${query}`, { as: admin.token })
    expect([status, body.code]).toEqual([400, 'invalid_input'])
  })
})

describe('verification', () => {
  it('holds for an untouched log and for an empty one', async () => {
    expect(await verdict()).toMatchObject({
      intact: true,
      complete: true,
      sealed: 0,
      checkedTo: 0,
      brokenAt: null,
    })
    await campaigns('one', 'two', 'three')
    expect(await verdict()).toMatchObject({
      intact: true,
      complete: true,
      sealed: 3,
      unsealed: 0,
      checkedTo: 3,
    })
    expect(await verdict(2)).toMatchObject({ intact: true, checkedTo: 3 })
  })

  it('counts the rows that are not sealed yet', async () => {
    await campaigns('one')
    await tamper(
      "INSERT INTO audit_log SELECT 'waiting', workspace_id, action, resource, resource_id, actor, at, request_id, detail, NULL, NULL FROM audit_log WHERE 1",
    )
    expect(await verdict()).toMatchObject({ intact: true, sealed: 1, unsealed: 1 })
  })

  const copy = (id: string, seq: string) =>
    `INSERT INTO audit_log SELECT '${id}', workspace_id, action, resource, resource_id, actor, at, request_id, detail, ${seq}, hash FROM audit_log WHERE seq = 3`
  it.each([
    ['an edited row', ["UPDATE audit_log SET detail = '{}' WHERE seq = 2"], 2, 'changed'],
    ['another author', ["UPDATE audit_log SET actor = 'user:x' WHERE seq = 1"], 1, 'changed'],
    ['a deleted row', ['DELETE FROM audit_log WHERE seq = 2'], 2, 'missing'],
    ['a deleted end', ['DELETE FROM audit_log WHERE seq = 3'], 3, 'missing'],
    ['everything deleted', ['DELETE FROM audit_log WHERE 1'], 1, 'missing'],
    ['an added end', [copy('x1', '4')], 4, 'inserted'],
    ['an added start', [copy('x2', '0')], 4, 'inserted'],
    [
      'rows that changed places',
      [
        'UPDATE audit_log SET seq = 99 WHERE seq = 1',
        'UPDATE audit_log SET seq = 1 WHERE seq = 2',
        'UPDATE audit_log SET seq = 2 WHERE seq = 99',
      ],
      1,
      'changed',
    ],
    ['a head set back', ['UPDATE audit_head SET seq = 2 WHERE 1'], 2, 'changed'],
  ])('finds %s', async (_what, statements, brokenAt, fault) => {
    await campaigns('one', 'two', 'three')
    for (const statement of statements) await tamper(statement)
    expect(await verdict()).toMatchObject({ intact: false, brokenAt, fault, complete: true })
  })

  it('does not start from a place that is gone', async () => {
    await campaigns('one')
    expect(await verdict(7)).toMatchObject({ intact: false, brokenAt: 2 })
  })
})

/** The export as a client gets it: its type and its lines. */
async function exported(token: string): Promise<{ type: string | null; lines: string[] }> {
  const headers = { authorization: `Bearer ${token}` }
  const response = await exports.default.fetch(
    new Request(`http://localhost:5173${AUDIT}/export`, { headers }),
  )
  const text = new TextDecoder().decode(await response.arrayBuffer())
  return { type: response.headers.get('content-type'), lines: text.split('\n').filter(Boolean) }
}

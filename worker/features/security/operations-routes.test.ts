import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DeadEvent, Effect, TestMail } from '#core/contracts/security'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { auditLog, effect, mailboxMessage, outbox } from '../../db/schema/index.ts'
import { createDeps } from '../../deps.ts'
import { consume } from '../../events/consume.ts'
import { reactions } from '../../events/registry.ts'
import { requestMail } from '../mail/index.ts'

const SECURITY = '/api/security'
let acme: TestWorkspace
let admin: TestPerson

beforeEach(async () => {
  acme = await createWorkspace()
  admin = await acme.person('admin')
})

const post = <T>(path: string, as = admin.token, headers: Record<string, string> = {}) =>
  request<T>('POST', SECURITY + path, { as, headers })
const get = <T>(path: string, as = admin.token) => request<T>('GET', SECURITY + path, { as })
const audited = async (action: string) =>
  (
    await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.workspaceId, acme.id), eq(auditLog.action, action)))
  ).length

/** Delivers every waiting event of the workspace; the queue may be at it already. */
async function deliver(): Promise<void> {
  const deps = createDeps(env)
  const rows = await db.select().from(outbox).where(eq(outbox.workspaceId, acme.id))
  for (const row of rows)
    await vi.waitFor(() =>
      consume({ db: deps.database('first-primary'), deps, now: Date.now() }, row.id, reactions),
    )
}

/** A mail of the workspace in a state, without an event that would move it. */
async function mailIn(state: Effect['state']): Promise<string> {
  const deps = createDeps(env)
  const ctx = { db: deps.database('first-primary'), deps, now: Date.now() }
  const message = { to: `${admin.userId}@example.com`, subject: 'Hi', text: 'Hi', html: '<p>Hi</p>' }
  const { write, effectId } = await requestMail(ctx, { key: deps.newId(), workspaceId: acme.id, ...message })
  await ctx.db.batch([write, db.update(effect).set({ state }).where(eq(effect.id, effectId))])
  return effectId
}

async function testMail(): Promise<string> {
  const { status, body } = await post<TestMail>('/test-mail')
  expect(status).toBe(202)
  await deliver()
  return body.effectId
}
describe('the test mail', () => {
  it('reaches whoever asked, through the ledger', async () => {
    const id = await testMail()
    const [mail] = await db.select().from(mailboxMessage).where(eq(mailboxMessage.id, id))
    expect(mail).toMatchObject({
      to: `${admin.userId}@example.com`,
      subject: 'Mail from your workspace arrives',
    })
    expect((await get<Effect>(`/effects/${id}`)).body).toMatchObject({
      state: 'confirmed',
      attempts: 1,
      channel: 'email',
    })
    expect(await audited('mail.tested')).toBe(1)
  })

  it('is one mail when a request is repeated under its key', async () => {
    const headers = { 'idempotency-key': 'once' }
    const [first, second] = [
      await post('/test-mail', admin.token, headers),
      await post('/test-mail', admin.token, headers),
    ]
    expect(second.body).toEqual(first.body)
    expect(await db.select().from(effect).where(eq(effect.workspaceId, acme.id))).toHaveLength(1)
  })
})

describe('the ledger of effects', () => {
  it('lists by state, without message and with the recipient masked', async () => {
    const [lost, fine] = [await mailIn('unknown'), await mailIn('failed')]
    const all = await get<{ items: Effect[] }>('/effects')
    expect(all.body.items.map((item) => item.id).sort()).toEqual([lost, fine].sort())
    expect(JSON.stringify(all.body)).not.toMatch(new RegExp(`${admin.userId}@|payload`))
    const unknown = await get<{ items: Effect[] }>('/effects?state=unknown')
    expect(unknown.body.items).toMatchObject([
      { id: lost, recipient: expect.stringMatching(/^.•••@example\.com$/) },
    ])
  })

  it('sends a failed or unknown one once more, and says so in the audit log', async () => {
    const id = await mailIn('unknown')
    const answer = await post<Effect>(`/effects/${id}/redrive`)
    expect(answer).toMatchObject({ status: 200, body: { id, state: 'intended' } })
    await deliver()
    expect((await get<Effect>(`/effects/${id}`)).body.state).toBe('confirmed')
    expect(await audited('effect.redriven')).toBe(1)
  })

  it('refuses to re-drive anything else, and a second time', async () => {
    for (const state of ['intended', 'attempted', 'confirmed'] as const)
      expect(await post(`/effects/${await mailIn(state)}/redrive`)).toMatchObject({ status: 409 })
    const id = await mailIn('failed')
    const both = await Promise.all([post(`/effects/${id}/redrive`), post(`/effects/${id}/redrive`)])
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect(await audited('effect.redriven')).toBe(1)
  })
})

describe('dead events', () => {
  const dead = async () => {
    const id = crypto.randomUUID()
    const data = { effectId: await mailIn('intended') }
    const state = { deadAt: 1000, attempts: 10, lastError: 'Error: away', occurredAt: 0, leasedUntil: 0 }
    await db.insert(outbox).values({ id, workspaceId: acme.id, type: 'mail.requested', data, ...state })
    return id
  }

  it('are listed with their reason', async () => {
    const id = await dead()
    const { body } = await get<{ items: DeadEvent[] }>('/dead-events')
    expect(body.items).toMatchObject([{ id, type: 'mail.requested', reason: 'Error: away', attempts: 10 }])
  })

  it('come back once, however often it is asked', async () => {
    const id = await dead()
    expect(await post(`/dead-events/${id}/replay`)).toMatchObject({
      status: 200,
      body: { id, status: 'waiting' },
    })
    expect((await post(`/dead-events/${id}/replay`)).status).toBe(200)
    expect(await audited('event.replayed')).toBe(1)
    await deliver()
    expect((await post(`/dead-events/${id}/replay`)).body).toEqual({ id, status: 'delivered' })
    expect((await get<{ items: DeadEvent[] }>('/dead-events')).body.items).toEqual([])
  })
})

describe('for nobody else', () => {
  it('than those who manage operations', async () => {
    const id = await mailIn('failed')
    const editor = await acme.person('editor')
    const narrow = await acme.key('admin', ['content:read'])
    for (const as of [editor.token, narrow.secret]) {
      for (const path of ['/effects', `/effects/${id}`, '/dead-events'])
        expect((await get(path, as)).status).toBe(403)
      for (const path of [`/effects/${id}/redrive`, '/dead-events/x/replay', '/test-mail'])
        expect((await post(path, as)).status).toBe(403)
    }
  })

  it('than this workspace: a foreign id is an absent one', async () => {
    const id = await mailIn('failed')
    await testMail()
    const [event] = await db.select().from(outbox).where(eq(outbox.workspaceId, acme.id))
    const stranger = await (await createWorkspace()).person('owner')
    expect((await get<{ items: unknown[] }>('/effects', stranger.token)).body.items).toEqual([])
    expect((await get(`/effects/${id}`, stranger.token)).status).toBe(404)
    expect((await post(`/effects/${id}/redrive`, stranger.token)).status).toBe(404)
    expect((await post(`/dead-events/${event?.id}/replay`, stranger.token)).status).toBe(404)
    expect((await post('/dead-events/absent/replay')).status).toBe(404)
  })
})

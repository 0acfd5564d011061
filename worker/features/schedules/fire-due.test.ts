import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { deliverEvents } from '#test/harness/inbox'
import { createWorkspace, db } from '#test/harness/workspace'
import { inboxItem, outbox, schedule } from '#worker/db/schema/index'
import { createDeps } from '#worker/deps'
import { fireDue, LATE } from './fire-due.ts'

const MINUTE = 60_000
const deps = createDeps(env)
const store = deps.database('first-primary')
const quiet = { ...deps, wake: async () => undefined }
const round = (later = 0) => fireDue(store, { ...quiet, clock: () => Date.now() + later })

type Row = typeof schedule.$inferInsert
const rowIn = (workspaceId: string, of: Partial<Row> = {}): Row => ({
  ...{ id: crypto.randomUUID(), workspaceId, name: 'Weekly', target: 'request', targetId: 'r1', cron: null },
  ...{ timeZone: 'UTC', status: 'active', nextAt: Date.now() - 1, createdBy: 'u', createdAt: 0, ...of },
})

async function insert(rows: Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 6)
    await db.insert(schedule).values(rows.slice(from, from + 6))
}

const events = (workspaceId: string, type = 'schedule.due') =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.workspaceId, workspaceId), eq(outbox.type, type)))
const rowsOf = (workspaceId: string) =>
  db.select().from(schedule).where(eq(schedule.workspaceId, workspaceId))

describe('what is due', () => {
  it('fires once each, a thousand of them under two rounds at a time', async () => {
    const { id } = await createWorkspace()
    await insert(Array.from({ length: 1000 }, (_, n) => rowIn(id, n % 2 ? { cron: '*/5 * * * *' } : {})))
    await Promise.all([round(), round()])
    await round()
    const fired = (await events(id)).map(({ data }) => JSON.stringify(data))
    expect([fired.length, new Set(fired).size]).toEqual([1000, 1000])
    const rows = await rowsOf(id)
    expect(rows.every(({ runs, leasedUntil }) => runs === 1 && leasedUntil === 0)).toBe(true)
    expect(rows.filter(({ status }) => status === 'ended')).toHaveLength(500)
    expect(rows.filter(({ nextAt }) => nextAt !== null && nextAt > Date.now())).toHaveLength(500)
  }, 60_000)

  it('fires in time and not before, and again at its next time', async () => {
    const { id } = await createWorkspace()
    const nextAt = Math.ceil((Date.now() + 20 * MINUTE) / (5 * MINUTE)) * 5 * MINUTE
    await insert([rowIn(id, { cron: '*/5 * * * *', nextAt })])
    await round()
    expect(await events(id)).toEqual([])
    await round(nextAt - Date.now() + 1)
    expect((await rowsOf(id))[0]).toMatchObject({ nextAt: nextAt + 5 * MINUTE, runs: 1 })
    await round(nextAt - Date.now() + 5 * MINUTE + 1)
    expect((await events(id)).map(({ data }) => data)).toMatchObject([
      { at: nextAt },
      { at: nextAt + 5 * MINUTE },
    ])
  })

  it('is left to the next round when one dies with its claim', async () => {
    const { id } = await createWorkspace()
    await insert([rowIn(id, { lease: 'dead', leasedUntil: Date.now() + MINUTE })])
    await round()
    expect(await events(id)).toEqual([])
    await round(MINUTE + 1)
    expect(await events(id)).toHaveLength(1)
  })

  it('does not fire when it is paused, ended or foreign to its time', async () => {
    const { id } = await createWorkspace()
    await insert([rowIn(id, { status: 'paused' }), rowIn(id, { status: 'ended', nextAt: null })])
    await round()
    expect(await events(id)).toEqual([])
  })

  it('makes up for one of the runs it missed, and alarms whoever runs the workspace', async () => {
    const workspace = await createWorkspace()
    const { id } = workspace
    const admin = await workspace.person('admin')
    await workspace.person('editor')
    const nextAt = Date.now() - LATE - 60 * MINUTE
    await insert([rowIn(id, { cron: '*/5 * * * *', nextAt }), rowIn(id, { nextAt: Date.now() - MINUTE })])
    await round()
    expect(await events(id)).toHaveLength(2)
    expect((await events(id, 'schedule.late')).map(({ data }) => data)).toMatchObject([{ minutes: 65 }])
    await deliverEvents(id)
    const told = await db.select().from(inboxItem).where(eq(inboxItem.workspaceId, id))
    expect(told.map(({ kind, userId }) => [kind, userId])).toContainEqual(['schedule.late', admin.userId])
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['schedule.late']))
  })
})

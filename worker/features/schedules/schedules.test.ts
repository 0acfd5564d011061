import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Schedule, SchedulePreview } from '#core/contracts/schedules'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { outbox, schedule } from '#worker/db/schema/index'

const PATH = '/api/notifications/schedules'
const HOUR = 3_600_000
let workspace: TestWorkspace
let editor: TestPerson
beforeAll(async () => {
  workspace = await createWorkspace()
  editor = await workspace.person('editor')
})

async function make(of: Partial<typeof schedule.$inferInsert> = {}): Promise<string> {
  const id = crypto.randomUUID()
  await db.insert(schedule).values({
    ...{ id, workspaceId: workspace.id, name: 'Weekly', target: 'request', targetId: id, cron: '0 9 * * *' },
    ...{
      timeZone: 'Europe/Madrid',
      status: 'active',
      nextAt: Date.now() + HOUR,
      createdBy: 'u',
      createdAt: 0,
    },
    ...of,
  })
  return id
}
interface Fault {
  fields: { path: string }[]
}
const act = (id: string, action: string, as = editor.token) =>
  request<Schedule & Fault>('POST', `${PATH}/${id}/${action}`, { as })
const fired = async (id: string) => {
  const rows = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
  return rows.filter(({ data }) => JSON.stringify(data).includes(id))
}

describe('a schedule', () => {
  it('shows its next runs', async () => {
    const id = await make()
    const { body } = await request<Schedule>('GET', `${PATH}/${id}`, { as: editor.token })
    expect(body.upcoming).toHaveLength(5)
    expect(body.upcoming[0]).toBe(body.nextAt)
    const list = await request<{ items: Schedule[] }>('GET', `${PATH}?status=active`, { as: editor.token })
    expect(list.body.items.map((one) => one.id)).toContain(id)
  })

  it('is paused and goes on with its next time, without what it missed', async () => {
    const id = await make({ nextAt: Date.now() - HOUR })
    expect((await act(id, 'pause')).body.status).toBe('paused')
    expect((await act(id, 'pause')).status).toBe(409)
    const { body } = await act(id, 'resume')
    expect([body.status, Date.parse(body.nextAt ?? '') > Date.now()]).toEqual(['active', true])
  })

  it('leaves out its next run, and only that', async () => {
    const id = await make()
    const before = (await request<Schedule>('GET', `${PATH}/${id}`, { as: editor.token })).body
    expect((await act(id, 'skip')).body.upcoming[0]).toBe(before.upcoming[1])
    expect((await act(await make({ cron: null }), 'skip')).status).toBe(409)
  })

  it('keeps a skipped run skipped over a pause', async () => {
    const id = await make()
    const { nextAt } = (await act(id, 'skip')).body
    await act(id, 'pause')
    expect((await act(id, 'resume')).body.nextAt).toBe(nextAt)
  })

  it('runs now besides its time, or in its place when it runs once', async () => {
    const id = await make()
    const { nextAt } = (await request<Schedule>('GET', `${PATH}/${id}`, { as: editor.token })).body
    expect((await act(id, 'run')).body).toMatchObject({ nextAt, runs: 1, status: 'active' })
    expect(await fired(id)).toHaveLength(1)
    const once = await make({ cron: null })
    expect((await act(once, 'run')).body).toMatchObject({ nextAt: null, status: 'ended' })
    expect((await act(once, 'run')).status).toBe(409)
    const both = await make({ cron: null })
    const answers = await Promise.all([act(both, 'run'), act(both, 'run')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await fired(both)).toHaveLength(1)
  })

  it('is nobody else’s, and not for viewers to steer', async () => {
    const id = await make()
    const stranger = await (await createWorkspace()).person('editor')
    expect((await request('GET', `${PATH}/${id}`, { as: stranger.token })).status).toBe(404)
    expect((await act(id, 'pause', stranger.token)).status).toBe(404)
    const viewer = await workspace.person('viewer')
    expect((await act(id, 'pause', viewer.token)).status).toBe(403)
  })
})

describe('a preview', () => {
  const preview = (body: object) =>
    request<SchedulePreview & Fault>('POST', `${PATH}/preview`, { as: editor.token, body })

  it('tells the next five runs', async () => {
    const { body } = await preview({ cron: '0 9 * * 1', timeZone: 'Europe/Madrid' })
    expect([body.timeZone, body.upcoming.length]).toEqual(['Europe/Madrid', 5])
  })

  it.each([
    [{ cron: '0 0 30 2 *' }, 'cron', 'never_runs'],
    [{ cron: '* * * *' }, 'cron', 'not_cron'],
    [{ cron: '0 25 * * *' }, 'cron', 'not_cron'],
    [{ cron: '0 9 * * *', timeZone: 'Europe/Atlantis' }, 'timeZone', 'no_time_zone'],
    [{ cron: '0 9 * * *', timeZone: '+02:00' }, 'timeZone', 'no_time_zone'],
  ])('refuses %j', async (body, path, reason) => {
    const answer = await preview(body)
    expect(answer.status).toBe(400)
    expect(answer.body.fields[0]).toMatchObject({ path, reason })
  })
})

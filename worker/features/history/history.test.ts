import { env } from 'cloudflare:workers'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison, Restored, Version, VersionList } from '#core/contracts/history'
import { LiveClient, until } from '#test/harness/live'
import { request } from '#test/harness/request'
import { createWorkspace, db, type TestPerson, type TestWorkspace } from '#test/harness/workspace'
import { auditLog, outbox } from '#worker/db/schema/index'
import { depsOf } from '#worker/deps'
import { reacting } from '../../events/reacting.ts'
import { keepApprovedVersion } from './on-content-approved.ts'
import { restoreOnEvent } from './on-version-restored.ts'

let workspace: TestWorkspace
let maya: TestPerson
let jonas: TestPerson
let viewer: TestPerson
beforeAll(async () => {
  workspace = await createWorkspace()
  maya = await workspace.person('editor')
  jonas = await workspace.person('editor')
  viewer = await workspace.person('viewer')
})

interface Problem {
  code: string
}
async function scene(body = 'Roasted on Tuesday.\n\nDrink it slowly.') {
  const made = await request<{ id: string }>('POST', '/api/content', {
    as: maya.token,
    body: { type: 'blog_post', title: 'Spring', body },
  })
  const contentId = made.body.id
  const base = `/api/collaboration/${contentId}/versions`
  const send = <T>(who: TestPerson, method: string, path = '', body?: object, headers = {}) =>
    request<T & Problem>(method, base + path, { as: who.token, body, headers })
  return {
    contentId,
    send,
    keep: async (name: string) => (await send<Version>(maya, 'POST', '', { name })).body,
    list: async (who = viewer) => (await send<VersionList>(who, 'GET')).body,
    text: async () =>
      (await request<{ title: string; body: string }>('GET', `/api/content/${contentId}`, { as: maya.token }))
        .body,
    actions: async () => {
      const rows = await db
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.workspaceId, workspace.id), eq(auditLog.resourceId, contentId)))
      return rows.map(({ action }) => action)
    },
    events: async (type: string) => {
      const rows = await db
        .select()
        .from(outbox)
        .where(and(eq(outbox.workspaceId, workspace.id), eq(outbox.type, type)))
      return rows.filter(({ data }) => JSON.stringify(data).includes(contentId))
    },
  }
}

describe('the versions of a content', () => {
  it('are none before anybody opened it, and are kept by hand under a name', async () => {
    const { keep, list, actions, events } = await scene()
    expect(await list()).toEqual({ items: [], unsaved: [] })
    const { id } = await keep('For the client')
    const { items } = await list()
    expect(items.map(({ kind }) => kind)).toEqual(['named', 'start'])
    expect(items[0]).toMatchObject({ id, name: 'For the client', title: 'Spring', by: { id: maya.userId } })
    expect(await actions()).toContain('version.created')
    expect(await events('version.created')).toHaveLength(1)
  })

  it('are kept once under one key', async () => {
    const { send, list } = await scene()
    const key = { 'idempotency-key': crypto.randomUUID() }
    const first = await send<Version>(maya, 'POST', '', { name: 'Once' }, key)
    const again = await send<Version>(maya, 'POST', '', { name: 'Once' }, key)
    expect(again.body).toEqual(first.body)
    expect((await list()).items.filter(({ name }) => name === 'Once')).toHaveLength(1)
  })

  it('can be named later, and lose the name', async () => {
    const { keep, send, list, actions } = await scene()
    const { id } = await keep('First')
    expect((await send<Version>(jonas, 'PATCH', `/${id}`, { name: 'Better' })).body.name).toBe('Better')
    expect((await list()).items[0]?.name).toBe('Better')
    await send(jonas, 'PATCH', `/${id}`, { name: null })
    expect((await list()).items[0]?.name).toBeNull()
    expect(await actions()).toContain('version.renamed')
  })

  it('are read by every reader, and made by writers alone', async () => {
    const { keep, send } = await scene()
    const { id } = await keep('Mine')
    expect((await send(viewer, 'GET', `/${id}/changes`)).status).toBe(200)
    const refused = [
      await send(viewer, 'POST', '', { name: 'x' }),
      await send(viewer, 'PATCH', `/${id}`, { name: 'x' }),
      await send(viewer, 'POST', `/${id}/restore`),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  it('answer another workspace, another content and the trash as if there were none', async () => {
    const { keep, send, contentId } = await scene()
    const { id } = await keep('Ours')
    const stranger = await (await createWorkspace()).person('owner')
    const other = await scene()
    await other.keep('Theirs')
    const statuses = [
      await send(stranger, 'GET'),
      await send(stranger, 'POST', '', { name: 'x' }),
      await send(stranger, 'GET', `/${id}/changes`),
      await send(stranger, 'POST', `/${id}/restore`),
      await other.send(maya, 'GET', `/${id}/changes`),
      await other.send(maya, 'POST', `/${id}/restore`),
      await other.send(maya, 'PATCH', `/${id}`, { name: 'x' }),
    ].map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([404]))
    await request('DELETE', `/api/content/${contentId}`, { as: maya.token })
    expect((await send(maya, 'POST', `/${id}/restore`)).status).toBe(404)
  })

  it('need a name when kept by hand, in one line', async () => {
    const { send } = await scene()
    expect((await send(maya, 'POST', '', {})).status).toBe(400)
    expect((await send(maya, 'POST', '', { name: 'two\nlines' })).status).toBe(400)
    expect((await send(maya, 'POST', '', { name: 'x'.repeat(121) })).status).toBe(400)
  })

  it('hold what was approved', async () => {
    const { contentId, list } = await scene()
    const event = {
      ...{ id: crypto.randomUUID(), type: 'content.approved' as const, workspaceId: workspace.id },
      occurredAt: Date.now(),
      data: { contentId, title: 'Spring', type: 'blog_post' as const, hash: 'x' },
    }
    const deps = depsOf(env)
    const ctx = reacting({ db: deps.database('first-primary'), deps, now: Date.now() })
    await keepApprovedVersion.run(ctx, event)
    await keepApprovedVersion.run(ctx, event)
    expect((await list()).items.map(({ kind }) => kind)).toEqual(['approval', 'start'])
  })
})

describe('comparing', () => {
  it('shows the words that changed since, by author', async () => {
    const { contentId, keep, send } = await scene()
    const page = await LiveClient.join(jonas.token, contentId)
    const { id } = await keep('Before')
    page.type(' harvest')
    await until(() => page.saved > 0, 'it is saved')
    const { body } = await send<Comparison>(viewer, 'GET', `/${id}/changes`)
    expect(body.title).toEqual([
      { text: 'Spring', change: 'same', marks: [], by: null },
      { text: ' harvest', change: 'inserted', marks: [], by: jonas.userId },
    ])
    expect(body.people).toMatchObject([{ id: jonas.userId, name: jonas.name }])
    expect(body).toMatchObject({ to: null, wordsInserted: 1, wordsDeleted: 0 })
    expect(body.blocks.every(({ change }) => change === 'same')).toBe(true)
    await depsOf(env).sessions.settle(contentId)
  })

  it('shows what became of one version by another, not the other way round', async () => {
    const { contentId, keep, send } = await scene()
    const first = await keep('First')
    await request('PATCH', `/api/content/${contentId}`, {
      as: maya.token,
      headers: { 'if-match': '*' },
      body: { body: 'Roasted on Friday.\n\nDrink it slowly.' },
    })
    const second = await keep('Second')
    const { body } = await send<Comparison>(viewer, 'GET', `/${first.id}/changes?with=${second.id}`)
    expect(body.blocks[0]?.pieces.map(({ text, change, by }) => [text, change, by])).toEqual([
      ['Roasted on ', 'same', null],
      ['Tuesday', 'deleted', maya.userId],
      ['Friday', 'inserted', maya.userId],
      ['.', 'same', null],
    ])
    expect((await send(viewer, 'GET', `/${second.id}/changes?with=${first.id}`)).status).toBe(409)
    expect((await send(viewer, 'GET', `/${first.id}/changes?with=nothing`)).status).toBe(404)
  })
})

describe('restoring', () => {
  it('brings the text back for everybody and in the library, and can be taken back', async () => {
    const { contentId, keep, send, text, actions, events, list } = await scene()
    const page = await LiveClient.join(jonas.token, contentId)
    const { id } = await keep('Good')
    page.type(' ruined')
    await until(() => page.saved > 0, 'it is saved')
    const { status, body } = await send<Restored>(maya, 'POST', `/${id}/restore`)
    expect(status).toBe(200)
    await until(() => page.title === 'Spring', 'the other page shows it')
    expect((await text()).title).toBe('Spring')
    expect(await actions()).toContain('content.restored_version')
    expect((await list()).items[0]).toMatchObject({ id: body.undo, kind: 'restore', title: 'Spring ruined' })
    await send(maya, 'POST', `/${body.undo}/restore`)
    expect((await text()).title).toBe('Spring ruined')
    const [event] = await events('content.restored_version')
    expect(event?.data).toMatchObject({ versionId: id, undoId: body.undo, by: { id: maya.userId } })
  })

  it('happens once, though its event is handled again', async () => {
    const { contentId, keep, send, text } = await scene()
    const { id } = await keep('Good')
    const page = await LiveClient.join(jonas.token, contentId)
    page.type(' ruined')
    await until(() => page.saved > 0, 'it is saved')
    const { body } = await send<Restored>(maya, 'POST', `/${id}/restore`)
    page.type(' better')
    await until(() => page.saved > 1, 'it is saved')
    const deps = depsOf(env)
    await restoreOnEvent.run(reacting({ db: deps.database('first-primary'), deps, now: Date.now() }), {
      ...{ id: 'e', type: 'content.restored_version', workspaceId: workspace.id, occurredAt: Date.now() },
      data: {
        ...{ contentId, title: 'Spring', type: 'blog_post', versionId: id, undoId: body.undo },
        by: { id: maya.userId, name: maya.name },
      },
    })
    await deps.sessions.settle(contentId)
    expect((await text()).title).toBe('Spring better')
  })

  it('tells the open pages', async () => {
    const { contentId, keep } = await scene()
    const page = await LiveClient.join(jonas.token, contentId)
    await keep('Told')
    const told = () => page.messages.some((message) => JSON.stringify(message).includes('versions_changed'))
    await until(told, 'the page hears of it')
  })
})

import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Content } from '#core/contracts/content'
import { request } from '#test/harness/request'
import { createWorkspace, db } from '#test/harness/workspace'
import { auditLog, content, outbox, review } from '#worker/db/schema/index'
import { depsOf } from '#worker/deps'
import { erasePurged } from '#worker/features/collaboration/index'
import { reacting } from '../../events/reacting.ts'
import { purgeTrash, TRASH_LIFE } from './purge-trash.ts'

async function scene() {
  const workspace = await createWorkspace()
  const { token: as } = await workspace.person('editor')
  const trashed = async (title: string, age: number) => {
    const { body } = await request<Content>('POST', '/api/content', {
      as,
      body: { type: 'sms', title, body: 'Hello' },
    })
    await request('POST', `/api/content/${body.id}/submit`, { as, body: {} })
    await request('DELETE', `/api/content/${body.id}`, { as })
    await db
      .update(content)
      .set({ trashedAt: Date.now() - age })
      .where(eq(content.id, body.id))
    return body.id
  }
  const status = async (id: string) => (await request('GET', `/api/content/${id}`, { as })).status
  return { workspace, as, trashed, status }
}

it('deletes for good what has been in the trash for thirty days, and nothing else', async () => {
  const { workspace, as, trashed, status } = await scene()
  const old = await trashed('old', TRASH_LIFE + 1000)
  const young = await trashed('young', TRASH_LIFE - 60_000)
  const { body: kept } = await request<Content>('POST', '/api/content', {
    as,
    body: { type: 'sms', title: 'kept' },
  })
  expect(await purgeTrash(depsOf(env))).toBeGreaterThan(0)
  expect([await status(old), await status(young), await status(kept.id)]).toEqual([404, 200, 200])
  expect(await db.select().from(review).where(eq(review.contentId, old))).toEqual([])
  // Fails when the index of words holds what the contents do not, or the other way round.
  await env.DB.prepare("INSERT INTO content_fts (content_fts, rank) VALUES ('integrity-check', 1)").run()
  const audits = await db.select().from(auditLog).where(eq(auditLog.resourceId, old))
  expect(audits.map(({ action, actor }) => [action, actor])).toContainEqual([
    'content.purged',
    'system:sweep',
  ])
  const events = await db.select().from(outbox).where(eq(outbox.workspaceId, workspace.id))
  expect(events.filter(({ type }) => type === 'content.purged')).toHaveLength(1)
})

it('erases the live document and its versions with it', async () => {
  const { workspace, as, trashed } = await scene()
  const id = await trashed('live', TRASH_LIFE + 1)
  const deps = depsOf(env)
  await request('POST', `/api/content/${id}/restore`, { as })
  await deps.sessions.keepVersion(workspace.id, id, { id: 'v', kind: 'named', name: 'kept', by: null })
  expect((await deps.sessions.versions(workspace.id, id)).items).not.toEqual([])
  await erasePurged.run(reacting({ db: deps.database('first-primary'), deps, now: Date.now() }), {
    id: 'e',
    type: 'content.purged',
    workspaceId: workspace.id,
    occurredAt: 0,
    data: { contentId: id },
  })
  expect((await deps.sessions.versions(workspace.id, id)).items).toEqual([])
  expect(await deps.sessions.settle(id)).toBe(false)
})

it('is done once by two rounds at the same time', async () => {
  const { workspace, trashed, status } = await scene()
  const ids = [await trashed('a', TRASH_LIFE + 1), await trashed('b', TRASH_LIFE + 1)]
  await Promise.allSettled([purgeTrash(depsOf(env)), purgeTrash(depsOf(env))])
  expect(await Promise.all(ids.map(status))).toEqual([404, 404])
  const audits = await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspace.id))
  expect(audits.filter(({ action }) => action === 'content.purged')).toHaveLength(2)
})

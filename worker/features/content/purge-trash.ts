import { and, asc, inArray, lt, sql } from 'drizzle-orm'
import { AppError } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { content } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'

/** How long what was thrown away can be restored (ms). */
export const TRASH_LIFE = 30 * 86_400_000
/** Contents that go in one round of the sweep. */
const BATCH = 40

/** Holds while none of them has been restored or deleted meanwhile. */
const stillThere = (workspaceId: string, ids: string[], before: number): Guard => ({
  name: 'trashed',
  condition: sql`(SELECT count(*) FROM content WHERE workspace_id = ${workspaceId} AND trashed_at < ${before}
    AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))) = ${ids.length}`,
  error: new AppError('conflict', 'Some of these were restored or deleted meanwhile.'),
})

/**
 * Deletes for good what has been in the trash for thirty days, with its reviews, comments and links; the audit rows
 * stay. Safe to run twice at once: what somebody restores meanwhile stays, and the rest goes in the next round. Returns how many were found due.
 */
export async function purgeTrash(deps: Deps): Promise<number> {
  const db = deps.database('first-primary')
  const now = deps.clock()
  const before = now - TRASH_LIFE
  const due = await db
    .select({ id: content.id, workspaceId: content.workspaceId, title: content.title })
    .from(content)
    .where(lt(content.trashedAt, before))
    .orderBy(asc(content.trashedAt))
    .limit(BATCH)
  for (const [workspaceId, rows] of Map.groupBy(due, (row) => row.workspaceId)) {
    const ids = rows.map(({ id }) => id)
    const ctx: Ctx = {
      ...{ db, deps, now, workspaceId, requestId: `sweep-${deps.newId()}` },
      actor: { kind: 'system', name: 'sweep' },
      background: (work) => void work.catch(() => {}),
    }
    await commit(ctx, {
      permission: null,
      guards: [stillThere(workspaceId, ids, before)],
      writes: [db.delete(content).where(and(inArray(content.id, ids), lt(content.trashedAt, before)))],
      audit: rows.map(({ id, title }) => ({
        ...{ action: 'content.purged', resource: 'content', resourceId: id },
        detail: { title },
      })),
      events: ids.map((contentId) => ({ type: 'content.purged', data: { contentId } })),
    })
  }
  return due.length
}

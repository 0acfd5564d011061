import { and, asc, eq, lt } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { contactImport } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { finishImport } from './finish-import.ts'

/** How long an uploaded file may wait to be imported (ms): it holds addresses, also of who is erased meanwhile. */
const KEPT = 7 * 86_400_000
const BATCH = 20

/** Cancels the imports that nobody has started within a week; their files go. Returns how many. */
export async function forgetDrafts(deps: Deps): Promise<number> {
  const db = deps.database('first-primary')
  const now = deps.clock()
  const old = await db
    .select()
    .from(contactImport)
    .where(and(eq(contactImport.status, 'draft'), lt(contactImport.seenAt, now - KEPT)))
    .orderBy(asc(contactImport.seenAt))
    .limit(BATCH)
  for (const row of old) {
    const { id, workspaceId, userId, userName } = row
    const deleted: Promise<unknown>[] = []
    const ctx: Ctx = {
      actor: { kind: 'system', name: 'import', for: { userId, name: userName } },
      ...{ workspaceId, db, deps, now, requestId: `import-${id}-forgotten` },
      background: (work) => deleted.push(work),
    }
    await finishImport(ctx, row, 'canceled', null)
    await Promise.all(deleted)
  }
  return old.length
}

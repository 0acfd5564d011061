import { and, eq } from 'drizzle-orm'
import { notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import { generationRun } from '../../db/schema/index.ts'
import type { RunRow } from './rows.ts'

export const ownRun = (workspaceId: string, id: string) =>
  and(eq(generationRun.workspaceId, workspaceId), eq(generationRun.id, id))

/** Throws `not_found` for an id that is absent or foreign. */
export async function findRun(db: Db, workspaceId: string, id: string): Promise<RunRow> {
  const [row] = await db.select().from(generationRun).where(ownRun(workspaceId, id))
  if (!row) throw notFound('generation run')
  return row
}

/** The run a person began with this `Idempotency-Key`, if any. */
export async function findRunByKey(
  db: Db,
  workspaceId: string,
  userId: string,
  key: string,
): Promise<RunRow | undefined> {
  const [row] = await db
    .select()
    .from(generationRun)
    .where(
      and(
        eq(generationRun.workspaceId, workspaceId),
        eq(generationRun.userId, userId),
        eq(generationRun.idempotencyKey, key),
      ),
    )
  return row
}

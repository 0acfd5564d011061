import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import type { Statement } from '../../db/commit.ts'
import { segment } from '../../db/schema/index.ts'

/** Says that members of the workspace's segments may have changed; the minute's round works them out. */
export const staleSegments = (db: Ctx['db'], workspaceId: string): Statement =>
  db
    .update(segment)
    .set({ stale: true })
    .where(and(eq(segment.workspaceId, workspaceId), eq(segment.kind, 'live')))

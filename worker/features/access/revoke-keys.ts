import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { apiKey } from '../../db/schema/index.ts'

/** The statement that revokes all keys of a person in one workspace. */
export const revokeKeysOf = (db: Db, workspaceId: string, userId: string, now: number): Statement =>
  db
    .update(apiKey)
    .set({ revokedAt: now })
    .where(and(eq(apiKey.workspaceId, workspaceId), eq(apiKey.userId, userId), isNull(apiKey.revokedAt)))

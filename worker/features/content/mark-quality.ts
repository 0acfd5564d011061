import { and, eq } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { content } from '../../db/schema/index.ts'

/** For whatever reads a content: the score (0 to 100, null for too little text) of this version, unless it is another by now. */
export const markQuality = (
  db: Db,
  workspaceId: string,
  contentId: string,
  { version, quality }: { version: number; quality: number | null },
): Statement =>
  db
    .update(content)
    .set({ quality })
    .where(and(eq(content.workspaceId, workspaceId), eq(content.id, contentId), eq(content.version, version)))

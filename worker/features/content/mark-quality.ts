import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { content } from '../../db/schema/index.ts'

export interface Quality {
  workspaceId: string
  contentId: string
  /** Which version was read; another one keeps what it has. */
  version: number
  /** 0 to 100; null for too little text. */
  quality: number | null
}

/** For whatever reads contents: how good their texts read. */
export const markQualities = (db: Db, read: readonly Quality[]): Statement =>
  db
    .update(content)
    .set({ quality: sql`marked.value ->> 'quality'` })
    .from(sql`json_each(${JSON.stringify(read)}) AS marked`)
    .where(
      and(
        eq(content.workspaceId, sql`marked.value ->> 'workspaceId'`),
        eq(content.id, sql`marked.value ->> 'contentId'`),
        eq(content.version, sql`marked.value ->> 'version'`),
      ),
    )

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { content } from './content.ts'

/**
 * A content's MinHash signature (`core/domain/analysis/minhash.ts`), of the version it names. Its bands are the words of
 * `content_band_fts`, a full-text index by the content's row: as rows of a table they were a hundred for each save.
 */
export const contentSignature = sqliteTable('content_signature', {
  contentId: text('content_id')
    .primaryKey()
    .references(() => content.id, { onDelete: 'cascade' }),
  workspaceId: text('workspace_id').notNull(),
  version: integer('version').notNull(),
  signature: text('signature', { mode: 'json' }).$type<number[]>().notNull(),
})

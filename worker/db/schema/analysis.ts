import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { content } from './content.ts'

/** A content's MinHash signature (`core/domain/analysis/minhash.ts`), of the version it names. */
export const contentSignature = sqliteTable('content_signature', {
  contentId: text('content_id')
    .primaryKey()
    .references(() => content.id, { onDelete: 'cascade' }),
  workspaceId: text('workspace_id').notNull(),
  version: integer('version').notNull(),
  signature: text('signature', { mode: 'json' }).$type<number[]>().notNull(),
})

/** The signature's bands: contents that resemble each other share one. */
export const contentBand = sqliteTable(
  'content_band',
  {
    workspaceId: text('workspace_id').notNull(),
    band: integer('band').notNull(),
    hash: integer('hash').notNull(),
    contentId: text('content_id')
      .notNull()
      .references(() => content.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.band, t.hash, t.contentId] }),
    index('content_band_content').on(t.contentId),
  ],
)

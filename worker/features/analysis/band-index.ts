import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The full-text index of bands, for statements; migrations make it, since Drizzle knows no virtual tables. */
export const bandIndex = sqliteTable('content_band_fts', {
  /** That of the content. */
  rowid: integer('rowid').notNull(),
  bands: text('bands'),
})

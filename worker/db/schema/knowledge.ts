import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { SOURCE_KINDS } from '#core/contracts/knowledge'
import { organization } from './auth.ts'

/** What a workspace's texts may draw on. Its original is a file under `fileKey`. */
export const knowledgeSource = sqliteTable(
  'knowledge_source',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: SOURCE_KINDS }).notNull(),
    title: text('title').notNull(),
    address: text('address'),
    fileName: text('file_name'),
    mediaType: text('media_type').notNull(),
    fileKey: text('file_key').notNull(),
    hash: text('hash').notNull(),
    bytes: integer('bytes').notNull(),
    pages: integer('pages'),
    words: integer('words').notNull(),
    passages: integer('passages').notNull(),
    version: integer('version').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    fetchedAt: integer('fetched_at').notNull(),
  },
  (t) => [index('knowledge_source_workspace').on(t.workspaceId, t.createdAt, t.id)],
)

/** A source in pieces, as they are found and cited. Indexed by the virtual table `knowledge_fts` (triggers). */
export const knowledgePassage = sqliteTable(
  'knowledge_passage',
  {
    /** `<source>-<version>-<ordinal>`: the same passage has the same id wherever it is kept. */
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    sourceId: text('source_id')
      .notNull()
      .references(() => knowledgeSource.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    heading: text('heading').notNull(),
    page: integer('page'),
    text: text('text').notNull(),
    words: integer('words').notNull(),
  },
  (t) => [uniqueIndex('knowledge_passage_source').on(t.sourceId, t.ordinal)],
)

import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { BULK_STATUSES, PAUSE_REASONS, ROW_STATUSES } from '#core/contracts/bulk'
import { CONTENT_TYPES } from '#core/contracts/content'
import type { Fields } from '#core/contracts/fields'
import type { Brief, GenerateInput } from '#core/contracts/generation'
import { organization } from './auth.ts'

/** One text for each row of a table. The rows are the truth; a Workflow only drives them. */
export const bulkRun = sqliteTable(
  'bulk_run',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    userId: text('user_id').notNull(),
    userName: text('user_name').notNull(),
    name: text('name').notNull(),
    type: text('type', { enum: CONTENT_TYPES }).notNull(),
    brief: text('brief', { mode: 'json' }).$type<Brief>().notNull(),
    templateId: text('template_id'),
    brandVoiceId: text('brand_voice_id'),
    knowledge: text('knowledge', { mode: 'json' }).$type<GenerateInput['knowledge']>(),
    provider: text('provider').$type<GenerateInput['provider']>(),
    columns: text('columns', { mode: 'json' }).$type<string[]>().notNull(),
    mapping: text('mapping', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    inFields: integer('in_fields', { mode: 'boolean' }).notNull(),
    keepContents: integer('keep_contents', { mode: 'boolean' }).notNull(),
    status: text('status', { enum: BULK_STATUSES }).notNull(),
    reason: text('reason', { enum: PAUSE_REASONS }),
    rows: integer('rows').notNull(),
    /** Who drives it: a higher number takes over, and a lower one writes no more. */
    driver: integer('driver').notNull().default(0),
    /** When its driver last gave a sign of life. */
    seenAt: integer('seen_at').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    startedAt: integer('started_at'),
    endedAt: integer('ended_at'),
  },
  (t) => [
    index('bulk_run_workspace').on(t.workspaceId, t.createdAt, t.id),
    index('bulk_run_status').on(t.status, t.seenAt),
  ],
)

export const bulkRow = sqliteTable(
  'bulk_row',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    runId: text('run_id')
      .notNull()
      .references(() => bulkRun.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    cells: text('cells', { mode: 'json' }).$type<string[]>().notNull(),
    status: text('status', { enum: ROW_STATUSES }).notNull(),
    /** How often it was begun; with the id, the key of its generation. */
    attempts: integer('attempts').notNull().default(0),
    generationRunId: text('generation_run_id'),
    contentId: text('content_id'),
    title: text('title').notNull().default(''),
    body: text('body').notNull().default(''),
    fields: text('fields', { mode: 'json' }).$type<Fields>(),
    /** Its faults, as JSON. */
    error: text('error'),
  },
  (t) => [
    uniqueIndex('bulk_row_run').on(t.runId, t.ordinal),
    index('bulk_row_status').on(t.runId, t.status, t.ordinal),
  ],
)

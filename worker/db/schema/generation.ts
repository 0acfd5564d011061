import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CONTENT_TYPES } from '#core/contracts/content'
import type { Fields } from '#core/contracts/fields'
import type { Brief, Citation, RewriteOfRun, WriterFault } from '#core/contracts/generation'
import { RUN_OUTCOMES } from '#core/contracts/generation'
import { organization } from './auth.ts'

export interface RunAttempt {
  provider: string
  model: string
  error: string | null
  /** The same for a program; none in runs from before it was kept. */
  fault?: WriterFault | undefined
  text: string
}

/** Every generation, from before its first token on. */
export const generationRun = sqliteTable(
  'generation_run',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    userId: text('user_id').notNull(),
    idempotencyKey: text('idempotency_key'),
    requestHash: text('request_hash').notNull(),
    type: text('type', { enum: CONTENT_TYPES }).notNull(),
    brief: text('brief', { mode: 'json' }).$type<Brief>().notNull(),
    templateId: text('template_id'),
    brandVoiceId: text('brand_voice_id'),
    brandVoiceVersion: integer('brand_voice_version'),
    /** Null while the workspace had written no rules. */
    styleGuideVersion: integer('style_guide_version'),
    /** Set when words of a content were rewritten; `brief` then says which. */
    rewrite: text('rewrite', { mode: 'json' }).$type<RewriteOfRun>(),
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    promptVersion: text('prompt_version').notNull(),
    seed: integer('seed').notNull(),
    inputTokens: integer('input_tokens').notNull().default(0),
    outputTokens: integer('output_tokens').notNull().default(0),
    ms: integer('ms').notNull().default(0),
    outcome: text('outcome', { enum: RUN_OUTCOMES }).notNull(),
    error: text('error'),
    attempts: text('attempts', { mode: 'json' }).$type<RunAttempt[]>().notNull(),
    text: text('text').notNull().default(''),
    /** The passages it was given, and which of its sentences rest on them. */
    citations: text('citations', { mode: 'json' }).$type<Citation[]>().notNull().default([]),
    /** The parts of a text that was asked for in fields. */
    fields: text('fields', { mode: 'json' }).$type<Fields>(),
    /** A test row of a bulk run: it takes no place in the month's quota. */
    free: integer('free', { mode: 'boolean' }).notNull().default(false),
    createdAt: integer('created_at').notNull(),
    /** When a running run last wrote what it has; one that stays silent was cut off. */
    savedAt: integer('saved_at').notNull().default(0),
    endedAt: integer('ended_at'),
  },
  (t) => [
    index('run_workspace').on(t.workspaceId, t.createdAt, t.id),
    index('run_template').on(t.workspaceId, t.templateId, t.createdAt).where(sql`template_id IS NOT NULL`),
    index('run_running').on(t.savedAt).where(sql`outcome = 'running'`),
    uniqueIndex('run_idempotency').on(t.workspaceId, t.userId, t.idempotencyKey),
  ],
)

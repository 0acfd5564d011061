import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { VoicePortrait } from '#core/contracts/brand'
import { TONES } from '#core/contracts/generation'
import type { StyleGuideInput } from '#core/contracts/style-guide'
import { organization } from './auth.ts'

export const brandVoice = sqliteTable(
  'brand_voice',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    tone: text('tone', { enum: TONES }).notNull(),
    audience: text('audience').notNull(),
    useWords: text('use_words', { mode: 'json' }).$type<string[]>().notNull(),
    avoidWords: text('avoid_words', { mode: 'json' }).$type<string[]>().notNull(),
    sample: text('sample').notNull(),
    portrait: text('portrait', { mode: 'json' }).$type<VoicePortrait>(),
    version: integer('version').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [index('brand_voice_workspace').on(t.workspaceId, t.name)],
)

/** A workspace has one style guide; no row: it has set no rule yet. */
export const styleGuide = sqliteTable('style_guide', {
  workspaceId: text('workspace_id')
    .primaryKey()
    .references(() => organization.id, { onDelete: 'cascade' }),
  rules: text('rules', { mode: 'json' }).$type<StyleGuideInput>().notNull(),
  version: integer('version').notNull(),
  updatedAt: integer('updated_at').notNull(),
})

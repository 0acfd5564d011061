import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { TONES } from '#core/contracts/generation'
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
    version: integer('version').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [index('brand_voice_workspace').on(t.workspaceId, t.name)],
)

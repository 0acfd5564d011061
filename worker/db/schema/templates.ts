import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { LANGUAGES } from '#core/contracts/common'
import { CONTENT_TYPES } from '#core/contracts/content'
import { CHANNELS } from '#core/contracts/generation'
import type { TemplateInput, TemplateVariable } from '#core/contracts/templates'
import { FRAMEWORKS } from '#core/contracts/templates'
import { organization } from './auth.ts'

/** A workspace's own templates; the built-in ones are code. */
export const template = sqliteTable(
  'template',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    description: text('description').notNull(),
    type: text('type', { enum: CONTENT_TYPES }).notNull(),
    language: text('language', { enum: LANGUAGES }).notNull(),
    framework: text('framework', { enum: FRAMEWORKS }).notNull(),
    channel: text('channel', { enum: CHANNELS }),
    prompt: text('prompt').notNull(),
    variables: text('variables', { mode: 'json' }).$type<TemplateVariable[]>().notNull(),
    limits: text('limits', { mode: 'json' }).$type<TemplateInput['limits']>().notNull().default({}),
    version: integer('version').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    archivedAt: integer('archived_at'),
  },
  (t) => [index('template_workspace').on(t.workspaceId, t.name)],
)

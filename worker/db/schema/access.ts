import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Permission } from '#core/domain/access/permissions'
import { organization, user } from './auth.ts'

/** Keys of the REST API: only the SHA-256 of the secret is kept. */
export const apiKey = sqliteTable(
  'api_key',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    start: text('start').notNull(),
    hash: text('hash').notNull().unique(),
    scopes: text('scopes', { mode: 'json' }).$type<Permission[]>().notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    lastUsedAt: integer('last_used_at'),
    revokedAt: integer('revoked_at'),
  },
  (t) => [index('api_key_workspace').on(t.workspaceId, t.createdAt)],
)

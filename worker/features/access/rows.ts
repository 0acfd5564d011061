import type { ApiKey } from '#core/contracts/workspaces'
import type { apiKey } from '../../db/schema/index.ts'

export type ApiKeyRow = typeof apiKey.$inferSelect

const iso = (ms: number) => new Date(ms).toISOString()

/** A key as people see it: never its secret, nor the hash. */
export const toApiKey = (row: ApiKeyRow, createdBy: string): ApiKey => ({
  id: row.id,
  name: row.name,
  start: row.start,
  scopes: row.scopes,
  createdBy,
  createdAt: iso(row.createdAt),
  expiresAt: iso(row.expiresAt),
  lastUsedAt: row.lastUsedAt === null ? null : iso(row.lastUsedAt),
  revokedAt: row.revokedAt === null ? null : iso(row.revokedAt),
})

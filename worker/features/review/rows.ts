import type { ReviewLink } from '#core/contracts/review-links'
import type { reviewLink } from '../../db/schema/index.ts'

export type LinkRow = typeof reviewLink.$inferSelect

const iso = (ms: number) => new Date(ms).toISOString()

export function toLink(row: LinkRow, now: number): ReviewLink {
  const state = row.revokedAt !== null ? 'revoked' : row.expiresAt <= now ? 'expired' : 'live'
  return {
    id: row.id,
    name: row.name,
    state,
    createdAt: iso(row.createdAt),
    expiresAt: iso(row.expiresAt),
    lastSeenAt: row.lastSeenAt === null ? null : iso(row.lastSeenAt),
  }
}

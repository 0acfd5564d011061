import type { ContentState, ContentStatus } from '../../contracts/content.ts'

/** Where a text stands: once its approved words are on their way or out, that says more than the approval. */
export function contentState(row: {
  status: ContentStatus
  scheduledAt: number | null
  sentAt: number | null
}): ContentState {
  if (row.status !== 'approved') return row.status
  if (row.sentAt !== null) return 'sent'
  return row.scheduledAt === null ? 'approved' : 'scheduled'
}

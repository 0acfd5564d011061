import type { Content, ContentSummary } from '#core/contracts/content'
import { contentState } from '#core/domain/content/content-state'
import { excerptOf } from '#core/domain/content/excerpt'
import type { content } from '../../db/schema/index.ts'

export type ContentRow = typeof content.$inferSelect

/** A row with the names of the people it mentions; null once an account is gone. */
export interface NamedContent extends ContentRow {
  createdByName: string | null
  updatedByName: string | null
  approvedByName: string | null
}

/** All but the text itself: what rules of review, trash and filing look at. */
export type ContentHead = Omit<ContentRow, 'doc' | 'body'>

/** What a summary tells beside the excerpt: no more than this is read for a list. */
export type Listed = Omit<
  NamedContent,
  | ('doc' | 'body' | 'excerpt' | 'hash' | 'workspaceId')
  | ('approvedByName' | 'approvedHash' | 'approvedBy' | 'approvedAt')
>

const person = (id: string, name: string | null) => ({ id, name: name ?? '—' })
const iso = (ms: number) => new Date(ms).toISOString()

export const toSummary = (row: Listed, excerpt: string): ContentSummary => ({
  id: row.id,
  type: row.type,
  title: row.title,
  excerpt,
  language: row.language,
  status: row.status,
  state: contentState(row),
  campaignId: row.campaignId,
  folderId: row.folderId,
  tags: row.tags,
  version: row.version,
  wordCount: row.wordCount,
  quality: row.quality,
  createdBy: person(row.createdBy, row.createdByName),
  updatedBy: person(row.updatedBy, row.updatedByName),
  createdAt: iso(row.createdAt),
  updatedAt: iso(row.updatedAt),
  trashedAt: row.trashedAt === null ? null : iso(row.trashedAt),
  plannedAt: row.plannedAt === null ? null : iso(row.plannedAt),
  runId: row.runId,
  offlineComposer: row.offlineComposer,
})

export const toContent = (row: NamedContent): Content => ({
  ...toSummary(row, excerptOf(row.body)),
  body: row.body,
  doc: row.doc,
  hash: row.hash,
  approval:
    row.approvedHash && row.approvedBy && row.approvedAt
      ? { hash: row.approvedHash, by: person(row.approvedBy, row.approvedByName), at: iso(row.approvedAt) }
      : null,
})

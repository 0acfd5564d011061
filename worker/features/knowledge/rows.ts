import type { KnowledgePassage, KnowledgeSource } from '#core/contracts/knowledge'
import type { knowledgePassage, knowledgeSource } from '../../db/schema/index.ts'

export type SourceRow = typeof knowledgeSource.$inferSelect
export type PassageRow = typeof knowledgePassage.$inferSelect

export const toSource = (row: SourceRow): KnowledgeSource => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  address: row.address,
  fileName: row.fileName,
  mediaType: row.mediaType,
  bytes: row.bytes,
  pages: row.pages,
  words: row.words,
  passages: row.passages,
  version: row.version,
  createdBy: row.createdBy,
  createdAt: new Date(row.createdAt).toISOString(),
  fetchedAt: new Date(row.fetchedAt).toISOString(),
})

export const toPassage = (
  { workspaceId: _, words: __, ...row }: PassageRow,
  sourceTitle: string,
): KnowledgePassage => ({
  ...row,
  sourceTitle,
})

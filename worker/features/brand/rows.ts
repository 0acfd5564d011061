import type { BrandVoice } from '#core/contracts/brand'
import type { brandVoice } from '../../db/schema/index.ts'

export type BrandVoiceRow = typeof brandVoice.$inferSelect

export const toBrandVoice = (row: BrandVoiceRow): BrandVoice => ({
  id: row.id,
  name: row.name,
  tone: row.tone,
  audience: row.audience,
  useWords: row.useWords,
  avoidWords: row.avoidWords,
  sample: row.sample,
  portrait: row.portrait,
  version: row.version,
  createdAt: new Date(row.createdAt).toISOString(),
  updatedAt: new Date(row.updatedAt).toISOString(),
})

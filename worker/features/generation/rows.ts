import type { GenerationRun, GenerationRunSummary } from '#core/contracts/generation'
import type { generationRun } from '../../db/schema/index.ts'

export type RunRow = typeof generationRun.$inferSelect

export const toRunSummary = (
  row: Omit<RunRow, 'text' | 'attempts' | 'citations' | 'fields'>,
): GenerationRunSummary => ({
  id: row.id,
  type: row.type,
  brief: row.brief,
  templateId: row.templateId,
  brandVoiceId: row.brandVoiceId,
  brandVoiceVersion: row.brandVoiceVersion,
  styleGuideVersion: row.styleGuideVersion,
  provider: row.provider,
  model: row.model,
  promptVersion: row.promptVersion,
  inputTokens: row.inputTokens,
  outputTokens: row.outputTokens,
  ms: row.ms,
  rewrite: row.rewrite,
  outcome: row.outcome,
  error: row.error,
  createdAt: new Date(row.createdAt).toISOString(),
})

export const toRun = (row: RunRow): GenerationRun => ({
  ...toRunSummary(row),
  attempts: row.attempts,
  citations: row.citations,
  fields: row.fields,
  text: row.text,
})

import { type Template, type TemplateInput, templateInput } from '#core/contracts/templates'
import type { template } from '../../db/schema/index.ts'

export type TemplateRow = typeof template.$inferSelect

/** What a template says, without what is known of it. */
export const inputOf = (source: TemplateRow | Template): TemplateInput => templateInput.parse(source)

export const toTemplate = (row: TemplateRow): Template => ({
  id: row.id,
  ...inputOf(row),
  builtIn: false,
  version: row.version,
  updatedAt: new Date(row.updatedAt).toISOString(),
  archivedAt: row.archivedAt === null ? null : new Date(row.archivedAt).toISOString(),
})

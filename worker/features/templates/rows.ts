import type { Template } from '#core/contracts/templates'
import type { template } from '../../db/schema/index.ts'

export type TemplateRow = typeof template.$inferSelect

export const toTemplate = (row: TemplateRow): Template => ({
  id: row.id,
  name: row.name,
  description: row.description,
  type: row.type,
  language: row.language,
  framework: row.framework,
  channel: row.channel,
  prompt: row.prompt,
  variables: row.variables,
  builtIn: false,
  version: row.version,
  updatedAt: new Date(row.updatedAt).toISOString(),
})

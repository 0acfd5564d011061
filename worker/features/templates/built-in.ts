import type { Template } from '#core/contracts/templates'

export const BUILT_IN_TEMPLATES: readonly Template[] = []

export const findBuiltInTemplate = (id: string): Template | undefined =>
  BUILT_IN_TEMPLATES.find((template) => template.id === id)

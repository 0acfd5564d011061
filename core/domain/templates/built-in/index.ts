import { CONTENT_TYPES } from '../../../contracts/content.ts'
import type { Template } from '../../../contracts/templates.ts'
import type { BuiltInLanguage, BuiltInSet } from './built-in.ts'
import { ENGLISH_TEMPLATES } from './en/index.ts'
import { SPANISH_TEMPLATES } from './es/index.ts'

const templatesOf = (language: BuiltInLanguage, set: BuiltInSet): Template[] =>
  CONTENT_TYPES.flatMap((type) =>
    Object.entries(set[type] ?? {}).map(([key, text]) => ({
      ...text,
      id: `builtin-${key}-${type.replaceAll('_', '-')}-${language}`,
      type,
      language,
      variables: text.variables.map((variable) => ({ ...variable, required: variable.required ?? true })),
      builtIn: true,
      version: 1,
      updatedAt: null,
    })),
  )

/** The templates that every workspace has, by language and content type. */
export const BUILT_IN_TEMPLATES: readonly Template[] = [
  ...templatesOf('en', ENGLISH_TEMPLATES),
  ...templatesOf('es', SPANISH_TEMPLATES),
]

const byId = new Map(BUILT_IN_TEMPLATES.map((template) => [template.id, template]))

export const findBuiltInTemplate = (id: string): Template | undefined => byId.get(id)

import { CONTENT_TYPES, type ContentType } from '../../../contracts/content.ts'
import type { Template } from '../../../contracts/templates.ts'
import type { BuiltInLanguage, BuiltInSet } from './built-in.ts'
import { channelOf } from './channels.ts'
import { ENGLISH_TEMPLATES } from './en/index.ts'
import { SPANISH_TEMPLATES } from './es/index.ts'

const SETS: readonly [BuiltInLanguage, BuiltInSet][] = [
  ['en', ENGLISH_TEMPLATES],
  ['es', SPANISH_TEMPLATES],
]

/** The templates that every workspace has, by content type, each in English and in Spanish. */
export const BUILT_IN_TEMPLATES: readonly Template[] = CONTENT_TYPES.flatMap((type) =>
  SETS.flatMap(([language, set]) => templatesOf(type, language, set)),
)

const byId = new Map(BUILT_IN_TEMPLATES.map((template) => [template.id, template]))

export const findBuiltInTemplate = (id: string): Template | undefined => byId.get(id)

function templatesOf(type: ContentType, language: BuiltInLanguage, set: BuiltInSet): Template[] {
  return Object.entries(set[type]).map(([key, text]) => ({
    ...text,
    id: `builtin-${key}-${type.replaceAll('_', '-')}-${language}`,
    type,
    language,
    channel: channelOf(type, key),
    variables: text.variables.map((variable) => ({ ...variable, required: variable.required ?? true })),
    limits: {},
    builtIn: true,
    version: 1,
    updatedAt: null,
    archivedAt: null,
  }))
}

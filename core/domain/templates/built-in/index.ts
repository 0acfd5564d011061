import { CONTENT_TYPES, type ContentType } from '../../../contracts/content.ts'
import type { Template, TemplateVariable } from '../../../contracts/templates.ts'
import { AD } from './ad.ts'
import type { BuiltInSet } from './built-in.ts'
import { ENGLISH_TEMPLATES } from './en/index.ts'
import { SPANISH_TEMPLATES } from './es/index.ts'
import { LANDING_PAGE } from './landing-page.ts'
import { PRESS_RELEASE } from './press-release.ts'
import { PRODUCT_DESCRIPTION } from './product-description.ts'
import { PUSH } from './push.ts'
import type { BuiltIn, BuiltIns, VariableUse } from './shape.ts'
import { SMS } from './sms.ts'
import { VARIABLES, type VariableDefinition } from './variables.ts'
import { VIDEO_SCRIPT } from './video-script.ts'

const LANGUAGES = ['en', 'es'] as const
type Language = (typeof LANGUAGES)[number]

const FACTS: Record<Language, string> = {
  en: 'Facts to use, word for word:',
  es: 'Datos que usar, tal cual:',
}

const DEFINITIONS: Readonly<Record<string, VariableDefinition | undefined>> = VARIABLES

const BUILT_INS: BuiltIns = {
  ad: AD,
  landing_page: LANDING_PAGE,
  product_description: PRODUCT_DESCRIPTION,
  video_script: VIDEO_SCRIPT,
  press_release: PRESS_RELEASE,
  sms: SMS,
  push: PUSH,
}

const WRITTEN_OUT: Record<Language, BuiltInSet> = { en: ENGLISH_TEMPLATES, es: SPANISH_TEMPLATES }

/** The templates every workspace has, each in English and in Spanish. */
export const BUILT_IN_TEMPLATES: readonly Template[] = CONTENT_TYPES.flatMap((type) =>
  LANGUAGES.flatMap((language) => [
    ...writtenOut(type, language),
    ...(type in WRITTEN_OUT.en
      ? []
      : (BUILT_INS[type] ?? []).map((builtIn) => templateOf(type, builtIn, language))),
  ]),
)

const byId = new Map(BUILT_IN_TEMPLATES.map((template) => [template.id, template]))

export const findBuiltInTemplate = (id: string): Template | undefined => byId.get(id)

/** Templates that bring variables and facts of their own. */
function writtenOut(type: ContentType, language: Language): Template[] {
  return Object.entries(WRITTEN_OUT[language][type] ?? {}).map(([key, text]) => ({
    ...text,
    id: `builtin-${key}-${type.replaceAll('_', '-')}-${language}`,
    type,
    language,
    variables: text.variables.map((variable) => ({ ...variable, required: variable.required ?? true })),
    builtIn: true,
    version: 1,
    updatedAt: null,
  }))
}

function templateOf(type: ContentType, builtIn: BuiltIn, language: Language): Template {
  const { name, description, prompt } = builtIn[language]
  const variables = builtIn.variables.map((use) => variableOf(use, language))
  const facts = variables.filter((variable) => DEFINITIONS[variable.name]?.fact).map(factLine)
  return {
    id: `builtin-${builtIn.key}-${language}`,
    name,
    description,
    type,
    language,
    framework: builtIn.framework,
    prompt: facts.length > 0 ? `${prompt}\n\n${FACTS[language]}${facts.join('')}` : prompt,
    variables,
    builtIn: true,
    version: 1,
    updatedAt: null,
  }
}

function variableOf(use: VariableUse, language: Language): TemplateVariable {
  const name = use.replace('?', '')
  const definition = DEFINITIONS[name]
  if (!definition) throw new Error(`There is no variable ${name}.`)
  const { label, example, choices } = definition[language]
  return {
    name,
    label,
    kind: definition.kind,
    required: !use.endsWith('?'),
    example,
    ...(choices ? { choices: [...choices] } : {}),
  }
}

/** A line `- Label: value`, absent when an optional variable is. */
function factLine({ name, label, kind, required }: TemplateVariable): string {
  if (kind === 'list') return `{% for item in ${name} %}\n- ${label}: {{ item }}{% endfor %}`
  const line = `\n- ${label}: {{ ${name} }}`
  return required ? line : `{% if ${name} %}${line}{% endif %}`
}

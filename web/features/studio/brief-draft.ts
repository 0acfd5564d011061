import { z } from 'zod'
import { languageSchema } from '#core/contracts/common'
import { type ContentType, contentTypeSchema } from '#core/contracts/content'
import { FIELD_TYPES } from '#core/contracts/fields'
import {
  CHANNELS,
  type GenerateStreamInput,
  GOALS,
  generateStreamInput,
  LENGTHS,
  TONES,
} from '#core/contracts/generation'
import { type Template, variableValuesSchema } from '#core/contracts/templates'

/** Drafts side by side. */
export const MAX_VARIANTS = 10

/** Writers a brief may ask for by name. */
export const PROVIDERS = ['workers-ai', 'openai-compatible', 'embedded'] as const

/** A text that is turned into another one, with the name it is shown by. */
const sourceTextSchema = z.object({ title: z.string(), text: z.string() })

/** The brief as it stands in the form: anything may still be missing or too long. */
export const briefDraftSchema = z.object({
  type: contentTypeSchema.catch('blog_post'),
  what: z.string().catch(''),
  audience: z.string().catch(''),
  goal: z.enum(GOALS).catch('awareness'),
  keyPoints: z.array(z.string()).max(12).catch([]),
  tone: z.enum(TONES).catch('neutral'),
  channel: z.enum(CHANNELS).nullable().catch(null),
  language: languageSchema.catch('en'),
  length: z.enum(LENGTHS).catch('medium'),
  callToAction: z.string().catch(''),
  templateId: z.string().nullable().catch(null),
  variables: variableValuesSchema.catch({}),
  brandVoiceId: z.string().nullable().catch(null),
  knowledge: z
    .union([z.literal('all'), z.array(z.string()).max(20)])
    .nullable()
    .catch(null),
  source: sourceTextSchema.nullable().catch(null),
  provider: z.enum(PROVIDERS).nullable().catch(null),
  inFields: z.boolean().catch(false),
  variants: z.int().min(1).max(MAX_VARIANTS).catch(1),
})
export type BriefDraft = z.infer<typeof briefDraftSchema>

export const emptyBrief = (language: string): BriefDraft => briefDraftSchema.parse({ language })

/** What choosing a template brings into the brief: where the text goes, if the template knows. */
export const carriedBy = (template: Pick<Template, 'channel'> | undefined): Partial<BriefDraft> =>
  template?.channel ? { channel: template.channel } : {}

/** Why a field is not right yet; the words are the page's. */
export interface FieldFault {
  kind: 'required' | 'tooLong' | 'invalid'
  max?: number
}
export type BriefFaults = Record<string, FieldFault>

const isBlank = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Texts of this type have parts. */
export const hasFields = (type: ContentType) => FIELD_TYPES.some((known) => known === type)

/** The request, or what is wrong by dotted path, as the server would name it. */
export function toGenerateInput(
  draft: BriefDraft,
  template: Template | null,
): { input: GenerateStreamInput; faults: null } | { input: null; faults: BriefFaults } {
  const {
    type,
    templateId,
    variables,
    brandVoiceId,
    knowledge,
    source,
    provider,
    inFields,
    variants: _,
    ...brief
  } = draft
  const keyPoints = brief.keyPoints.map((point) => point.trim()).filter(Boolean)
  const asked = template?.variables ?? []
  const values = Object.fromEntries(
    asked.flatMap(({ name }) => (isBlank(variables[name]) ? [] : [[name, variables[name]]])),
  )
  const parsed = generateStreamInput.safeParse({
    type,
    brief: { ...brief, keyPoints, channel: brief.channel ?? undefined },
    ...(templateId && template && { templateId, variables: values }),
    ...(brandVoiceId && { brandVoiceId }),
    ...(knowledge && knowledge.length > 0 && { knowledge }),
    ...(source && { source: source.text }),
    ...(provider && { provider }),
    ...(inFields && hasFields(type) && { inFields }),
  })
  const faults: BriefFaults = {}
  for (const { name, required } of asked)
    if (required && !(name in values)) faults[`variables.${name}`] = { kind: 'required' }
  if (brief.what.trim() === '') faults['brief.what'] = { kind: 'required' }
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.')
    faults[path] ??=
      issue.code === 'too_big' ? { kind: 'tooLong', max: Number(issue.maximum) } : { kind: 'invalid' }
  }
  if (!parsed.success || Object.keys(faults).length > 0) return { input: null, faults }
  return { input: parsed.data, faults: null }
}

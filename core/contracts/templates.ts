import { z } from 'zod'
import type { FaultReason } from '../faults.ts'
import {
  idSchema,
  languageSchema,
  lineSchema,
  page,
  pageQuery,
  textSchema,
  timestampSchema,
} from './common.ts'
import { contentTypeSchema } from './content.ts'
import { CHANNELS } from './generation.ts'

export const VARIABLE_KINDS = ['text', 'long_text', 'choice', 'number', 'list', 'link'] as const

export const templateVariableSchema = z
  .object({
    name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'lower_case_name' satisfies FaultReason),
    label: lineSchema(80, 1),
    kind: z.enum(VARIABLE_KINDS),
    required: z.boolean().default(true),
    choices: z.array(lineSchema(80, 1)).max(30).optional(),
    example: lineSchema(500).default(''),
  })
  .refine((variable) => variable.kind !== 'choice' || (variable.choices?.length ?? 0) > 0, {
    path: ['choices'],
    message: 'no_options' satisfies FaultReason,
  })
export type TemplateVariable = z.infer<typeof templateVariableSchema>

export const FRAMEWORKS = [
  'aida',
  'pas',
  'bab',
  'fab',
  '4ps',
  'inverted_pyramid',
  'listicle',
  'how_to',
  'case_study',
  'story',
  'direct',
] as const
export type Framework = (typeof FRAMEWORKS)[number]

const templateLimitsSchema = z
  .object({
    characters: z.int().min(1).max(100_000),
    hashtags: z.int().min(0).max(50),
    title: z.int().min(1).max(300),
    subject: z.int().min(1).max(300),
    preheader: z.int().min(1).max(300),
  })
  .partial()
export type TemplateLimits = { [K in keyof z.infer<typeof templateLimitsSchema>]: number | undefined }

export const templateInput = z
  .object({
    name: lineSchema(120, 1),
    description: lineSchema(300).default(''),
    type: contentTypeSchema,
    language: languageSchema.default('en'),
    framework: z.enum(FRAMEWORKS).default('direct'),
    channel: z
      .enum(CHANNELS)
      .nullable()
      .default(null)
      .describe('Where the text goes: its limits hold for a brief that names no channel.'),
    prompt: textSchema(10_000, 1).describe(
      'Liquid: instructions to the writer, with the variables in {{ }}.',
    ),
    variables: z.array(templateVariableSchema).max(20).default([]),
    limits: templateLimitsSchema.default({}).describe('Its own, where the channel’s are too wide.'),
  })
  .meta({ id: 'TemplateInput' })
export type TemplateInput = z.infer<typeof templateInput>

export const templateSchema = templateInput
  .safeExtend({
    id: idSchema,
    builtIn: z.boolean(),
    version: z.int(),
    updatedAt: timestampSchema.nullable(),
    archivedAt: timestampSchema.nullable().describe('Since when it is offered no more.'),
  })
  .meta({ id: 'Template' })
export type Template = z.infer<typeof templateSchema>

export const listTemplatesQuery = pageQuery.extend({
  q: z.string().trim().max(200).optional().describe('Words in the name or the description.'),
  type: contentTypeSchema.optional(),
  language: languageSchema.optional(),
  framework: z.enum(FRAMEWORKS).optional(),
  archived: z.enum(['true', 'false']).default('false').describe('Those put away, in place of the others.'),
})
export type ListTemplatesQuery = z.infer<typeof listTemplatesQuery>
export const templatePage = page(templateSchema).meta({ id: 'TemplatePage' })

export const variableValuesSchema = z.record(
  z.string().max(60),
  z.union([z.string().max(5000), z.number(), z.array(z.string().max(500)).max(50)]),
)
export type VariableValues = z.infer<typeof variableValuesSchema>

export const renderTemplateInput = z
  .object({ variables: variableValuesSchema })
  .meta({ id: 'RenderTemplate' })
export const renderedTemplateSchema = z.object({ text: z.string() }).meta({ id: 'RenderedTemplate' })

export const previewTemplateInput = z
  .object({
    prompt: templateInput.shape.prompt,
    variables: templateInput.shape.variables,
    limits: templateInput.shape.limits,
    values: variableValuesSchema,
  })
  .meta({ id: 'PreviewTemplate' })
export type PreviewTemplateInput = z.infer<typeof previewTemplateInput>

/** Most templates in one file. */
export const MAX_FILE = 100

/** Templates on their way from one workspace to another. */
export const templateFileSchema = z
  .object({
    format: z.literal('marquee.templates'),
    version: z.literal(1),
    templates: z.array(templateInput).min(1).max(MAX_FILE),
  })
  .meta({ id: 'TemplateFile' })
export type TemplateFile = z.infer<typeof templateFileSchema>

export const exportTemplatesQuery = z.object({
  ids: z.string().max(6500).optional().describe('Separated by commas; absent: all of your own.'),
})
export const importedTemplatesSchema = z
  .object({ items: z.array(templateSchema) })
  .meta({ id: 'ImportedTemplates' })

export const templateUsageSchema = z
  .object({
    items: z.array(z.object({ templateId: z.string(), runs: z.int(), lastRunAt: timestampSchema })),
  })
  .meta({ id: 'TemplateUsage' })
export type TemplateUsage = z.infer<typeof templateUsageSchema>

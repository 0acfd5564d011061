import { z } from 'zod'
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
    name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'Lower case letters, digits and _ only.'),
    label: lineSchema(80, 1),
    kind: z.enum(VARIABLE_KINDS),
    required: z.boolean().default(true),
    choices: z.array(lineSchema(80, 1)).max(30).optional(),
    example: lineSchema(500).default(''),
  })
  .refine((variable) => variable.kind !== 'choice' || (variable.choices?.length ?? 0) > 0, {
    path: ['choices'],
    message: 'A choice needs at least one option.',
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
  })
  .meta({ id: 'TemplateInput' })
export type TemplateInput = z.infer<typeof templateInput>

export const templateSchema = templateInput
  .safeExtend({
    id: idSchema,
    builtIn: z.boolean(),
    version: z.int(),
    updatedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'Template' })
export type Template = z.infer<typeof templateSchema>

export const listTemplatesQuery = pageQuery.extend({
  q: z.string().trim().max(200).optional().describe('Words in the name or the description.'),
  type: contentTypeSchema.optional(),
  language: languageSchema.optional(),
  framework: z.enum(FRAMEWORKS).optional(),
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

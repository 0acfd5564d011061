import { z } from 'zod'
import { idSchema, languageSchema, lineSchema } from './common.ts'
import { contentTypeSchema } from './content.ts'

/** One piece as a file. */
export const EXPORT_FORMATS = ['markdown', 'html', 'docx', 'csv', 'json'] as const
export const exportFormatSchema = z.enum(EXPORT_FORMATS)
export type ExportFormat = z.infer<typeof exportFormatSchema>
export const exportQuery = z.object({ format: exportFormatSchema.default('markdown') })

/** Pieces of one export: texts of this many stay within a request's memory and time. */
export const MAX_EXPORT = 100
export const exportInput = z
  .object({
    ids: z.array(idSchema).min(1).max(MAX_EXPORT),
    format: exportFormatSchema.describe('CSV and JSON are one file; the others come as a ZIP of files.'),
  })
  .meta({ id: 'ExportContents' })

/** Pieces of one import: they are stored together or not at all. */
export const MAX_IMPORT = 50
export const MAX_IMPORT_CHARS = 900_000

export const importInput = z
  .object({
    format: z.enum(['markdown', 'html', 'csv']),
    text: z
      .string()
      .min(1)
      .max(MAX_IMPORT_CHARS)
      .describe(`The file. A CSV makes at most ${MAX_IMPORT} contents.`),
    title: lineSchema(300).default('').describe('For a text that names none, such as the file’s name.'),
    type: contentTypeSchema,
    language: languageSchema.default('en'),
    campaignId: idSchema.nullable().default(null),
    folderId: idSchema.nullable().default(null),
  })
  .meta({ id: 'ImportContents' })
export type ImportInput = z.infer<typeof importInput>

export const importResultSchema = z
  .object({ created: z.array(z.object({ id: idSchema, title: z.string() })) })
  .meta({ id: 'ImportResult' })
export type ImportResult = z.infer<typeof importResultSchema>

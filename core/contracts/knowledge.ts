import { z } from 'zod'
import { idSchema, lineSchema, page, pageQuery, textSchema, timestampSchema } from './common.ts'

export const SOURCE_KINDS = ['text', 'file', 'address'] as const

/** Largest file (bytes), most pages of a PDF, longest text of one source (characters), most sources of a workspace. */
export const MAX_FILE = 10 * 1_048_576
export const MAX_PAGES = 300
export const MAX_SOURCE_TEXT = 1_000_000
export const MAX_SOURCES = 1000

export const addTextInput = z
  .object({ title: lineSchema(200, 1), text: textSchema(200_000, 1).describe('Plain text or Markdown.') })
  .meta({ id: 'AddText' })
export type AddTextInput = z.infer<typeof addTextInput>

export const addAddressInput = z
  .object({ address: lineSchema(2000, 1).describe('An https address of a web page or a file.') })
  .meta({ id: 'AddAddress' })
export type AddAddressInput = z.infer<typeof addAddressInput>

export const addFileQuery = z.object({
  name: z
    .string()
    .max(200)
    .default('')
    .describe('The file’s name; its ending helps where the bytes do not tell.'),
})

export const sourceSchema = z
  .object({
    id: idSchema,
    kind: z.enum(SOURCE_KINDS),
    title: z.string(),
    address: z.string().nullable(),
    fileName: z.string().nullable(),
    mediaType: z.string(),
    bytes: z.int(),
    pages: z.int().nullable(),
    words: z.int(),
    passages: z.int(),
    version: z.int(),
    createdBy: z.string(),
    createdAt: timestampSchema,
    fetchedAt: timestampSchema.describe('When its text was last read.'),
  })
  .meta({ id: 'KnowledgeSource' })
export type KnowledgeSource = z.infer<typeof sourceSchema>

export const listSourcesQuery = pageQuery
export type ListSourcesQuery = z.infer<typeof listSourcesQuery>
export const sourcePage = page(sourceSchema).meta({ id: 'KnowledgeSourcePage' })

export const passageSchema = z
  .object({
    id: idSchema,
    sourceId: idSchema,
    sourceTitle: z.string(),
    ordinal: z.int(),
    heading: z.string(),
    page: z.int().nullable(),
    text: z.string(),
  })
  .meta({ id: 'KnowledgePassage' })
export type KnowledgePassage = z.infer<typeof passageSchema>

export const listPassagesQuery = pageQuery
export type ListPassagesQuery = z.infer<typeof listPassagesQuery>
export const passagePage = page(passageSchema).meta({ id: 'KnowledgePassagePage' })

export const searchKnowledgeQuery = z.object({
  q: z.string().trim().max(500).default(''),
  limit: z.coerce.number().int().min(1).max(20).default(6),
})
export type SearchKnowledgeQuery = z.infer<typeof searchKnowledgeQuery>
export const passageList = z.object({ items: z.array(passageSchema) }).meta({ id: 'KnowledgePassageList' })

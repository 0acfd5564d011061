import { z } from 'zod'
import { idSchema, languageSchema, lineSchema } from './common.ts'
import { CONTENT_SORTS, contentStateSchema, contentTypeSchema } from './content.ts'

export const folderInput = z
  .object({
    name: lineSchema(80, 1),
    parentId: idSchema.nullable().default(null).describe('The folder it lies in; null at the top.'),
  })
  .meta({ id: 'FolderInput' })
export type FolderInput = z.infer<typeof folderInput>

export const folderSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    parentId: idSchema.nullable(),
    contentCount: z.int().describe('What lies in it directly, outside the trash.'),
  })
  .meta({ id: 'Folder' })
export type Folder = z.infer<typeof folderSchema>

/** What a list of content is narrowed to, under a name. */
export const filterSchema = z.object({
  q: z.string().trim().min(1).max(200).optional(),
  type: contentTypeSchema.optional(),
  status: contentStateSchema.optional(),
  language: languageSchema.optional(),
  campaignId: idSchema.optional(),
  folderId: idSchema.optional(),
  tag: lineSchema(40, 1).optional(),
  sort: z.enum(CONTENT_SORTS).optional(),
})
export type ContentFilter = z.infer<typeof filterSchema>

export const savedFilterInput = z
  .object({
    name: lineSchema(60, 1),
    filter: filterSchema,
    shared: z.boolean().default(false).describe('Everyone in the workspace sees it.'),
  })
  .meta({ id: 'SavedFilterInput' })
export type SavedFilterInput = z.infer<typeof savedFilterInput>

export const savedFilterSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    filter: filterSchema,
    shared: z.boolean(),
    own: z.boolean(),
    by: z.object({ id: z.string(), name: z.string() }),
  })
  .meta({ id: 'SavedFilter' })
export type SavedFilter = z.infer<typeof savedFilterSchema>

import { z } from 'zod'
import { idSchema, timestampSchema } from './common.ts'

/** One version of something that keeps all of its versions; the newest is the present one. */
export const revisionSchema = z
  .object({ version: z.int(), by: z.string(), at: timestampSchema, name: z.string() })
  .meta({ id: 'Revision' })
export type Revision = z.infer<typeof revisionSchema>

export const revisionListSchema = z.object({ items: z.array(revisionSchema) }).meta({ id: 'RevisionList' })
export const revisionParams = z.object({
  id: idSchema,
  version: z.coerce.number().int().min(1).max(1_000_000),
})

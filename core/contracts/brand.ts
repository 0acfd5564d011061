import { z } from 'zod'
import { idSchema, lineSchema, page, pageQuery, textSchema, timestampSchema } from './common.ts'
import { TONES } from './generation.ts'

export const brandVoiceInput = z
  .object({
    name: lineSchema(80, 1),
    tone: z.enum(TONES).default('neutral'),
    audience: lineSchema(300).default(''),
    useWords: z.array(lineSchema(60, 1)).max(100).default([]),
    avoidWords: z.array(lineSchema(60, 1)).max(100).default([]),
    sample: textSchema(8000).default(''),
  })
  .meta({ id: 'BrandVoiceInput' })
export type BrandVoiceInput = z.infer<typeof brandVoiceInput>

export const brandVoiceSchema = brandVoiceInput
  .extend({ id: idSchema, version: z.int(), createdAt: timestampSchema, updatedAt: timestampSchema })
  .meta({ id: 'BrandVoice' })
export type BrandVoice = z.infer<typeof brandVoiceSchema>

export const listBrandVoicesQuery = pageQuery
export type ListBrandVoicesQuery = z.infer<typeof listBrandVoicesQuery>
export const brandVoicePage = page(brandVoiceSchema).meta({ id: 'BrandVoicePage' })

import { z } from 'zod'
import { ADDRESSES } from '../domain/brand/portrait/portrait.ts'
import { idSchema, lineSchema, page, pageQuery, textSchema, timestampSchema } from './common.ts'
import { TONES } from './generation.ts'
import { proseLanguageSchema } from './style-guide.ts'

const share = z.number().min(0).max(100)

/** A way of writing in numbers; what each counts is said in `core/domain/brand/portrait/portrait.ts`. */
export const voiceNumbersSchema = z
  .object({
    sentenceWords: z.number().min(0).max(200),
    formality: share,
    firstSingular: share,
    firstPlural: share,
    secondPerson: share,
    thirdPerson: share,
    contractions: share.nullable(),
    emoji: share,
    exclamations: share,
    longWords: share,
    variety: share,
    address: z.enum(ADDRESSES).nullable(),
  })
  .meta({ id: 'VoiceNumbers' })

/** Numbers as they were measured in samples, and those of them that a person has set otherwise. */
export const portraitSchema = z
  .object({
    language: proseLanguageSchema,
    samples: z.int().min(1).max(20),
    words: z.int().min(1).max(100_000),
    sentences: z.int().min(1).max(100_000),
    measured: voiceNumbersSchema,
    corrected: voiceNumbersSchema.partial().default({}),
  })
  .meta({ id: 'VoicePortrait' })
export type VoicePortrait = z.infer<typeof portraitSchema>

export const brandVoiceInput = z
  .object({
    name: lineSchema(80, 1),
    tone: z.enum(TONES).default('neutral'),
    audience: lineSchema(300).default(''),
    useWords: z.array(lineSchema(60, 1)).max(100).default([]),
    avoidWords: z.array(lineSchema(60, 1)).max(100).default([]),
    sample: textSchema(8000).default(''),
    portrait: portraitSchema.nullable().default(null),
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

export const learnVoiceInput = z
  .object({
    language: proseLanguageSchema.default('en'),
    samples: z.array(textSchema(8000, 1)).min(1).max(20).describe('Texts that sound right.'),
  })
  .meta({ id: 'LearnVoice' })
export type LearnVoiceInput = z.infer<typeof learnVoiceInput>

export const learnedVoiceSchema = z
  .object({
    portrait: portraitSchema,
    words: z.array(z.string()).describe('Words the samples come back to.'),
    sample: z.string().describe('A stretch of the samples that is closest to their numbers.'),
  })
  .meta({ id: 'LearnedVoice' })
export type LearnedVoice = z.infer<typeof learnedVoiceSchema>

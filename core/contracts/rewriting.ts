import { z } from 'zod'
import type { FaultReason } from '../faults.ts'
import { idSchema, languageSchema, textSchema } from './common.ts'
import { PROVIDERS, REWRITES, TONES } from './generation.ts'

/** Longest text rewritten at once (characters of Markdown), and most that is given around it to read. */
export const MAX_REWRITE_CHARS = 40_000
export const MAX_AROUND_CHARS = 4_000

export const rewriteInput = z
  .object({
    action: z.enum(REWRITES),
    text: textSchema(MAX_REWRITE_CHARS, 1)
      .refine((text) => text.trim() !== '', 'required' satisfies FaultReason)
      .optional()
      .describe('The words to rewrite, as Markdown; without them, the whole text as the library has it.'),
    before: textSchema(MAX_AROUND_CHARS).default('').describe('What stands before them, to be read only.'),
    after: textSchema(MAX_AROUND_CHARS).default('').describe('What stands behind them, to be read only.'),
    tone: z.enum(TONES).optional().describe('The tone to change to; with `action` `tone`.'),
    language: languageSchema.optional().describe('The language to translate to; with `action` `translate`.'),
    brandVoiceId: idSchema.optional(),
    provider: z.enum(PROVIDERS).optional().describe('Tried first; the others follow if it fails.'),
  })
  .refine(({ action, tone }) => (action === 'tone') === (tone !== undefined), {
    path: ['tone'],
    message: 'Give the tone to change to with `action` `tone`, and only then.',
  })
  .refine(({ action, language }) => (action === 'translate') === (language !== undefined), {
    path: ['language'],
    message: 'Give the language to translate to with `action` `translate`, and only then.',
  })
  .meta({ id: 'Rewrite' })
export type RewriteInput = z.infer<typeof rewriteInput>

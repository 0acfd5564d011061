import { z } from 'zod'
import { ERROR_CODES } from '../errors.ts'
import type { FaultReason } from '../faults.ts'

/** Ids are opaque to clients: bounded, URL-safe. */
export const idSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/, 'not_id' satisfies FaultReason)

export const idParam = z.object({ id: idSchema })

/** ISO 8601, UTC, milliseconds. */
export const timestampSchema = z.iso.datetime()

/** One line a person typed: trimmed, no control characters. */
export const lineSchema = (max: number, min = 0) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'control_characters' satisfies FaultReason)

/** Several lines a person typed: line breaks and tabs stay, other control characters are refused. */
export const textSchema = (max: number, min = 0) =>
  z
    .string()
    .min(min)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'control_characters' satisfies FaultReason)

export const pageQuery = z.object({
  /** The longest one holds a title of 300 characters, percent-encoded. */
  cursor: z.string().max(3000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

/** RFC 9457 problem body. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(ERROR_CODES),
    detail: z.string(),
    requestId: z.string(),
    reason: z.string().optional().describe('A finer stable code within `code`.'),
    fields: z
      .array(
        z.object({
          path: z.string(),
          message: z.string(),
          reason: z
            .string()
            .optional()
            .describe(
              'A stable code of what is wrong with the field, such as `required`, `max_length` or `one_of`.',
            ),
          count: z.number().optional().describe('The number the message tells, such as the limit.'),
          name: z
            .string()
            .optional()
            .describe('What the message is about; of `one_of`, the values there are.'),
          id: z.string().optional().describe('The id of what stands in the way.'),
          line: z.int().optional().describe('Where in the text, from 1.'),
          column: z.int().optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>

/** Languages a text may be in; generation supports what its provider can. */
export const LANGUAGES = ['en', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'ja', 'ar'] as const
export const languageSchema = z.enum(LANGUAGES)
export type Language = z.infer<typeof languageSchema>

import { z } from 'zod'

const markSchema = z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })
export type Mark = z.infer<typeof markSchema>

/** A stretch of text in one format, written by one person; `by` is null when that cannot be told. */
const runSchema = z.object({ text: z.string(), marks: z.array(markSchema), by: z.string().nullable() })
export type Run = z.infer<typeof runSchema>

/** A block of text; `within` are the nodes around it, outermost first. A rule is a block without runs. */
const blockSchema = z.object({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()),
  within: z.array(z.string()),
  runs: z.array(runSchema),
})
export type AuthoredBlock = z.infer<typeof blockSchema>

/** A document laid out flat, with who wrote each word of it. */
export const authoredTextSchema = z.object({ title: z.array(runSchema), blocks: z.array(blockSchema) })
export type AuthoredText = z.infer<typeof authoredTextSchema>

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

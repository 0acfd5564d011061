import { z } from 'zod'
import type { Fields } from '../../../contracts/fields.ts'

export type FieldsSchema = z.ZodType<Fields>

export type ReadFields =
  | { ok: true; fields: Fields }
  | { ok: false /** For a model: what to mend. */; problem: string }

/**
 * What a model wrote as JSON → fields, checked by their schema. A fence or words around the object are passed over,
 * since models like to add them; nothing else is mended here.
 */
export function readFields(schema: FieldsSchema, text: string): ReadFields {
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  if (from < 0 || to < from) return { ok: false, problem: 'The answer holds no JSON object.' }
  let value: unknown
  try {
    value = JSON.parse(text.slice(from, to + 1))
  } catch {
    return { ok: false, problem: 'The answer is not valid JSON.' }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, fields: parsed.data }
  const faults = parsed.error.issues
    .slice(0, 12)
    .map(({ path, message }) => `${path.join('.') || 'object'}: ${message}`)
  return { ok: false, problem: faults.join('\n') }
}

/** The schema in words a model reads. */
export const describeFields = (schema: FieldsSchema): string =>
  JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))

import type { z } from 'zod'
import type { FieldLimit } from '../../../contracts/fields.ts'
import type { LocatedField } from './locate-fields.ts'

interface FieldForm {
  limits: Readonly<Record<string, FieldLimit>>
  schema: z.ZodType
}

/** What keeps parts from being what their channel takes: `name`, or `name.n` of the n-th in a list (from 0). */
export function checkFields({ limits, schema }: FieldForm, located: readonly LocatedField[]): Set<string> {
  const value = Object.entries(limits).map(([name, { most }]) => {
    const own = located.filter((field) => field.name === name).map(({ text }) => text)
    return [name, most === undefined ? own[0] : own]
  })
  const { error } = schema.safeParse(Object.fromEntries(value))
  return new Set(error?.issues.map(({ path }) => path.join('.')))
}

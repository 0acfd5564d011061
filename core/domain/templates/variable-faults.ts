import { z } from 'zod'
import type { TemplateVariable, VariableValues } from '../../contracts/templates.ts'

type Value = VariableValues[string] | undefined
/** Longest value of the kind `text` (characters). */
const LINE = 500

/** What is wrong with one value, by a code, and in English. */
export interface ValueFault {
  code: 'required' | 'unknown' | 'not_number' | 'not_list' | 'not_text' | 'choice' | 'not_link' | 'not_line'
  message: string
  /** What would do, of a choice. */
  choices?: readonly string[]
  /** The most characters, of a line. */
  limit?: number
}

/** Every value that is missing, unknown or of another kind than its variable, by the variable's name. */
export function variableFaults(
  variables: readonly TemplateVariable[],
  given: VariableValues,
): [name: string, fault: ValueFault][] {
  const known = new Set(variables.map((variable) => variable.name))
  const unknown = Object.keys(given).filter((name) => !known.has(name))
  return [
    ...unknown.map((name): [string, ValueFault] => [
      name,
      { code: 'unknown', message: 'The template has no such variable.' },
    ]),
    ...variables.flatMap((variable): [string, ValueFault][] => {
      const fault = faultOf(variable, givenValue(given, variable.name))
      return fault ? [[variable.name, fault]] : []
    }),
  ]
}

export const givenValue = (given: VariableValues, name: string): Value =>
  Object.hasOwn(given, name) ? given[name] : undefined

export const isMissing = (value: Value): value is undefined =>
  value === undefined ||
  (Array.isArray(value)
    ? value.every((item) => item.trim() === '')
    : typeof value === 'string' && !value.trim())

function faultOf({ kind, choices = [], required }: TemplateVariable, value: Value): ValueFault | null {
  if (isMissing(value)) return required ? { code: 'required', message: 'Required.' } : null
  if (kind === 'number')
    return typeof value === 'number' ? null : { code: 'not_number', message: 'A number is expected.' }
  if (kind === 'list')
    return Array.isArray(value) ? null : { code: 'not_list', message: 'A list of texts is expected.' }
  if (typeof value !== 'string') return { code: 'not_text', message: 'A text is expected.' }
  if (kind === 'choice')
    return choices.includes(value)
      ? null
      : { code: 'choice', message: `One of: ${choices.join(', ')}.`, choices }
  if (kind === 'link')
    return isWebLink(value)
      ? null
      : { code: 'not_link', message: 'A link starting with https:// or http:// is expected.' }
  if (kind === 'text' && (value.length > LINE || /[\r\n]/.test(value)))
    return { code: 'not_line', message: `One line of at most ${LINE} characters is expected.`, limit: LINE }
  return null
}

const webLink = z.url({ protocol: /^https?$/ }).max(2000)
const isWebLink = (value: string) => webLink.safeParse(value).success

import type { TemplateVariable, VariableValues } from '#core/contracts/templates'
import { AppError, type FieldError } from '#core/errors'

type Value = VariableValues[string]
const LINE = 500

/**
 * The values a template is rendered with: the declared ones that were given.
 * An optional one that is absent or blank stays away, so that `{% if name %}` tells.
 * Throws `invalid_input` with a path `variables.<name>` for every value that is missing, unknown or of another kind.
 */
export function checkVariables(variables: TemplateVariable[], given: VariableValues): VariableValues {
  const faults: FieldError[] = []
  const known = new Set(variables.map((variable) => variable.name))
  for (const name of Object.keys(given))
    if (!known.has(name))
      faults.push({ path: `variables.${name}`, message: 'The template has no such variable.' })
  const values: VariableValues = {}
  for (const variable of variables) {
    const value = Object.hasOwn(given, variable.name) ? given[variable.name] : undefined
    const missing = value === undefined || isBlank(value)
    const fault = missing ? variable.required && 'Required.' : faultOf(variable, value)
    if (fault) faults.push({ path: `variables.${variable.name}`, message: fault })
    else if (!missing) values[variable.name] = value
  }
  const [first] = faults
  if (first) throw new AppError('invalid_input', `${first.path}: ${first.message}`, { fields: faults })
  return values
}

const isBlank = (value: Value) =>
  Array.isArray(value)
    ? value.every((item) => item.trim() === '')
    : typeof value === 'string' && !value.trim()

function faultOf({ kind, choices = [] }: TemplateVariable, value: Value): string | null {
  if (kind === 'number') return typeof value === 'number' ? null : 'A number is expected.'
  if (kind === 'list') return Array.isArray(value) ? null : 'A list of texts is expected.'
  if (typeof value !== 'string') return 'A text is expected.'
  if (kind === 'choice') return choices.includes(value) ? null : `One of: ${choices.join(', ')}.`
  if (kind === 'link')
    return isWebLink(value) ? null : 'A link starting with https:// or http:// is expected.'
  if (kind === 'text' && (value.length > LINE || /[\r\n]/.test(value)))
    return `One line of at most ${LINE} characters is expected.`
  return null
}

const isWebLink = (value: string) => {
  const url = value.length <= 2000 ? URL.parse(value) : null
  return url?.protocol === 'https:' || url?.protocol === 'http:'
}

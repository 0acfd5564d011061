import type { TemplateVariable, VariableValues } from '#core/contracts/templates'
import { givenValue, isMissing, variableFaults } from '#core/domain/templates/variable-faults'
import { AppError } from '#core/errors'

/**
 * The values a template is rendered with: the declared ones that were given.
 * An optional one that is absent or blank stays away, so that `{% if name %}` tells.
 * Throws `invalid_input` with a path `variables.<name>` for every value that is missing, unknown or of another kind.
 */
export function checkVariables(variables: TemplateVariable[], given: VariableValues): VariableValues {
  const fields = variableFaults(variables, given).map(([name, { message }]) => ({
    path: `variables.${name}`,
    message,
  }))
  const [first] = fields
  if (first) throw new AppError('invalid_input', `${first.path}: ${first.message}`, { fields })
  const values: VariableValues = {}
  for (const { name } of variables) {
    const value = givenValue(given, name)
    if (!isMissing(value)) values[name] = value
  }
  return values
}

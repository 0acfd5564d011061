import type { TemplateVariable, VariableValues } from '../../contracts/templates.ts'

/** Values to try a template with: each variable's example, as its kind is written. */
export function exampleValues(variables: readonly TemplateVariable[]): VariableValues {
  const values: VariableValues = {}
  for (const { name, kind, example, choices } of variables) {
    if (kind === 'choice') {
      const choice = choices?.includes(example) ? example : choices?.[0]
      if (choice) values[name] = choice
    } else if (example === '') continue
    else if (kind === 'number') {
      const number = Number(example)
      if (Number.isFinite(number)) values[name] = number
    } else if (kind === 'list') {
      values[name] = example
        .split(/[,;\n]/)
        .map((part) => part.trim())
        .filter(Boolean)
    } else values[name] = example
  }
  return values
}

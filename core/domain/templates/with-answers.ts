import type { TemplateVariable, VariableValues } from '../../contracts/templates.ts'

/** A line that states a fact, as `- Label: value`. */
const FACT_LINE = /^\s*[-*•]\s/

/**
 * A rendered template and, below it, the answers that it says only within its sentences, each as a line
 * `- Label: value`: the composer that is built in reads such lines and no sentences.
 */
export function withAnswers(
  text: string,
  variables: readonly Pick<TemplateVariable, 'name' | 'label'>[],
  values: VariableValues,
): string {
  const stated = text.split('\n').filter((line) => FACT_LINE.test(line))
  const lines = variables.flatMap(({ name, label }) => {
    const value = [values[name] ?? []].flat().join(', ').replace(/\s+/g, ' ').trim()
    return value === '' || stated.some((line) => line.includes(value)) ? [] : [`- ${label}: ${value}`]
  })
  return [text, ...lines].join('\n')
}

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
  const isStated = (value: string) => stated.some((line) => line.includes(value))
  const lines = variables.flatMap(({ name, label }) => {
    const unstated = [values[name] ?? []]
      .flat()
      .map((value) => String(value).replace(/\s+/g, ' ').trim())
      .filter((value) => value && !isStated(value))
    return unstated.length === 0 ? [] : [`- ${label}: ${unstated.join(', ')}`]
  })
  return [text, ...lines].join('\n')
}

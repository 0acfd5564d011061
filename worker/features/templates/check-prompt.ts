import type { TemplateInput } from '#core/contracts/templates'
import { exampleValues } from '#core/domain/templates/example-values'
import { AppError, type FieldError } from '#core/errors'
import { engine } from './liquid-engine.ts'
import { liquidError } from './liquid-error.ts'
import { renderLiquid } from './render-liquid.ts'

/**
 * Refuses a template that could not be rendered: Liquid that does not parse, unknown tags and filters,
 * variables that are not declared, a name declared twice, and what meets a bound with its own examples. Throws
 * `invalid_input` naming line and column.
 */
export function checkPrompt({ prompt, variables }: Pick<TemplateInput, 'prompt' | 'variables'>): void {
  const names = variables.map((variable) => variable.name)
  const faults: FieldError[] = names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [
          {
            path: `variables.${index}.name`,
            message: `“${name}” is declared twice.`,
            reason: 'declared_twice',
            name,
          },
        ]
      : [],
  )
  for (const [name, places] of Object.entries(globalsOf(prompt))) {
    const place = places[0]?.location
    if (!place || names.includes(name)) continue
    faults.push({
      path: 'prompt',
      message: `Line ${place.row}, column ${place.col}: the variable “${name}” is not declared.`,
      reason: 'undeclared',
      name,
      line: place.row,
      column: place.col,
    })
  }
  const [first] = faults
  if (first) throw new AppError('invalid_input', `${first.path}: ${first.message}`, { fields: faults })
  renderLiquid(prompt, exampleValues(variables))
}

function globalsOf(prompt: string) {
  try {
    return engine.analyzeSync(engine.parse(prompt), { partials: false }).globals
  } catch (error) {
    throw liquidError('prompt', error)
  }
}

import type { Template, VariableValues } from '#core/contracts/templates'
import type { Ctx } from '../../context.ts'
import { checkVariables } from './check-variables.ts'
import { getTemplate } from './get-template.ts'
import { withLimits } from './preview-template.ts'
import { renderLiquid } from './render-liquid.ts'

/**
 * A template's text with these values, at most 20,000 characters, and the template itself.
 * Throws `not_found`, or `invalid_input` with `variables.<name>` or `prompt`.
 */
export async function renderTemplateFor(
  ctx: Ctx,
  id: string,
  variables: VariableValues,
): Promise<{ template: Template; text: string }> {
  const template = await getTemplate(ctx, id)
  const text = renderLiquid(template.prompt, checkVariables(template.variables, variables))
  return { template, text: withLimits(text, template.limits) }
}

import type { PreviewTemplateInput } from '#core/contracts/templates'
import { limitLine } from '#core/domain/templates/limits'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { checkPrompt } from './check-prompt.ts'
import { checkVariables } from './check-variables.ts'
import { renderLiquid } from './render-liquid.ts'

/**
 * What a template that is still being written would say. Throws `invalid_input` naming line and column, or
 * `variables.<name>` for a value that does not fit.
 */
export function previewTemplate(
  ctx: Ctx,
  { prompt, variables, limits, values }: PreviewTemplateInput,
): { text: string } {
  authorize(ctx, 'template:read')
  checkPrompt({ prompt, variables })
  return { text: withLimits(renderLiquid(prompt, checkVariables(variables, values)), limits) }
}

/** The rendered text, and below it the template's own limits. */
export const withLimits = (text: string, limits: PreviewTemplateInput['limits']): string =>
  [text, limitLine(limits)].filter(Boolean).join('\n')

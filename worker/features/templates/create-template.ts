import { type Template, type TemplateInput, templateInput } from '#core/contracts/templates'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { checkPrompt } from './check-prompt.ts'
import { newTemplate } from './new-template.ts'
import { toTemplate } from './rows.ts'

/** Throws `invalid_input` when the prompt is not Liquid that can be rendered with the declared variables. */
export async function createTemplate(ctx: Ctx, input: TemplateInput): Promise<Template> {
  authorize(ctx, 'template:write')
  checkPrompt(input)
  const { row, writes, audit, event } = newTemplate(ctx, templateInput.parse(input))
  const body = toTemplate(row)
  await commit(ctx, {
    ...{ permission: 'template:write', writes, audit, events: [event] },
    answer: { status: 201, body },
  })
  return body
}

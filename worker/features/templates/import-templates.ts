import type { Template, TemplateFile, TemplateInput } from '#core/contracts/templates'
import { AppError, type FieldError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { checkPrompt } from './check-prompt.ts'
import { newTemplate } from './new-template.ts'
import { toTemplate } from './rows.ts'

/**
 * Makes own templates of all in a file, or of none. Throws `invalid_input` with `templates.<n>.…` for every one
 * that could not be rendered.
 */
export async function importTemplates(ctx: Ctx, { templates }: TemplateFile): Promise<{ items: Template[] }> {
  authorize(ctx, 'template:write')
  const faults = templates.flatMap(faultsOf)
  const [first] = faults
  if (first) throw new AppError('invalid_input', `${first.path}: ${first.message}`, { fields: faults })
  const made = templates.map((input) => newTemplate(ctx, input))
  const body = { items: made.map(({ row }) => toTemplate(row)) }
  await commit(ctx, {
    permission: 'template:write',
    writes: made.flatMap(({ writes }) => writes),
    audit: made.map(({ audit }) => audit),
    events: made.map(({ event }) => event),
    answer: { status: 201, body },
  })
  return body
}

function faultsOf(input: TemplateInput, at: number): FieldError[] {
  try {
    checkPrompt(input)
    return []
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const fields = error.details.fields ?? []
    return fields.map(({ path, message }) => ({ path: `templates.${at}.${path}`, message }))
  }
}

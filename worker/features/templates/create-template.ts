import type { Template, TemplateInput } from '#core/contracts/templates'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { template } from '../../db/schema/index.ts'
import { checkPrompt } from './check-prompt.ts'
import { type TemplateRow, toTemplate } from './rows.ts'

/** Throws `invalid_input` when the prompt is not Liquid that can be rendered with the declared variables. */
export async function createTemplate(ctx: Ctx, input: TemplateInput): Promise<Template> {
  authorize(ctx, 'template:write')
  checkPrompt(input)
  const { name, description, type, language, framework, channel, prompt, variables } = input
  const row: TemplateRow = {
    id: ctx.deps.newId(),
    workspaceId: ctx.workspaceId,
    ...{ name, description, type, language, framework, channel, prompt, variables },
    version: 1,
    createdBy: actorPerson(ctx.actor).id,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  const body = toTemplate(row)
  await commit(ctx, {
    permission: 'template:write',
    writes: [ctx.db.insert(template).values(row)],
    audit: { action: 'template.created', resource: 'template', resourceId: row.id, detail: { name, type } },
    events: [{ type: 'template.created', data: { templateId: row.id, name } }],
    answer: { status: 201, body },
  })
  return body
}

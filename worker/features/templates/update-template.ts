import type { Template, TemplateInput } from '#core/contracts/templates'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { template } from '../../db/schema/index.ts'
import { changedMeanwhile, etagOf } from '../../http/entity-tag.ts'
import { checkPrompt } from './check-prompt.ts'
import { findOwnTemplate, ownTemplate, unchangedSince } from './repository.ts'
import { toTemplate } from './rows.ts'

/** Replaces an own template over the version named by `ifMatch` (an entity tag); its version grows by one. */
export async function updateTemplate(
  ctx: Ctx,
  id: string,
  ifMatch: string,
  input: TemplateInput,
): Promise<Template> {
  authorize(ctx, 'template:write')
  checkPrompt(input)
  const before = await findOwnTemplate(ctx.db, ctx.workspaceId, id)
  if (ifMatch !== etagOf(before) && ifMatch !== '*') throw changedMeanwhile('template')
  const { name, description, type, language, framework, channel, prompt, variables } = input
  const version = before.version + 1
  const change = {
    name,
    description,
    type,
    language,
    framework,
    channel,
    prompt,
    variables,
    version,
    updatedAt: ctx.now,
  }
  await commit(ctx, {
    permission: 'template:write',
    guards: [unchangedSince(before)],
    writes: [ctx.db.update(template).set(change).where(ownTemplate(ctx.workspaceId, id))],
    audit: { action: 'template.updated', resource: 'template', resourceId: id, detail: { version } },
    events: [{ type: 'template.updated', data: { templateId: id, version } }],
  })
  return toTemplate({ ...before, ...change })
}

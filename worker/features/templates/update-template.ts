import { type Template, type TemplateInput, templateInput } from '#core/contracts/templates'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { keepRevision } from '../../db/revisions.ts'
import { template } from '../../db/schema/index.ts'
import { changedMeanwhile, etagOf } from '../../http/entity-tag.ts'
import { checkPrompt } from './check-prompt.ts'
import { findOwnTemplate, ownTemplate, unchangedSince } from './repository.ts'
import { type TemplateRow, toTemplate } from './rows.ts'

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
  return saveOver(ctx, before, input)
}

/** Saves the next version over the one that was read. */
export async function saveOver(
  ctx: Ctx,
  before: TemplateRow,
  input: TemplateInput,
  detail: Record<string, unknown> = {},
): Promise<Template> {
  const { id } = before
  const version = before.version + 1
  const snapshot = templateInput.parse(input)
  const change = { ...snapshot, version, updatedAt: ctx.now }
  const body = toTemplate({ ...before, ...change })
  await commit(ctx, {
    permission: 'template:write',
    guards: [unchangedSince(before)],
    writes: [
      ctx.db.update(template).set(change).where(ownTemplate(ctx.workspaceId, id)),
      keepRevision(ctx, 'template', id, { version, name: snapshot.name, snapshot }),
    ],
    audit: {
      ...{ action: 'template.updated', resource: 'template', resourceId: id },
      detail: { name: snapshot.name, version, ...detail },
    },
    events: [{ type: 'template.updated', data: { templateId: id, version } }],
    answer: { status: 200, body },
  })
  return body
}

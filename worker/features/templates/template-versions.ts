import type { Revision } from '#core/contracts/revisions'
import { type Template, type TemplateInput, templateInput } from '#core/contracts/templates'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { findRevision, listRevisions } from '../../db/revisions.ts'
import { findOwnTemplate } from './repository.ts'
import { saveOver } from './update-template.ts'

const ofTemplate = ({ workspaceId }: Ctx, resourceId: string) => ({
  ...{ workspaceId, resourceId },
  resource: 'template' as const,
})

/** Of an own template, newest first. A built-in one has no versions here: `not_found`. */
export async function listTemplateVersions(ctx: Ctx, id: string): Promise<{ items: Revision[] }> {
  authorize(ctx, 'template:read')
  const items = await listRevisions(ctx.db, ofTemplate(ctx, id))
  if (items.length === 0) throw notFound('template')
  return { items }
}

/** A template as it was saved in that version. Throws `not_found`. */
export async function getTemplateVersion(ctx: Ctx, id: string, version: number): Promise<TemplateInput> {
  authorize(ctx, 'template:read')
  return templateInput.parse(await findRevision(ctx.db, ofTemplate(ctx, id), version))
}

/** Saves an earlier version once more, as the newest one. */
export async function restoreTemplateVersion(ctx: Ctx, id: string, version: number): Promise<Template> {
  authorize(ctx, 'template:write')
  const before = await findOwnTemplate(ctx.db, ctx.workspaceId, id)
  return saveOver(ctx, before, await getTemplateVersion(ctx, id, version), { restored: version })
}

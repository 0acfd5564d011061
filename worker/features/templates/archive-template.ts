import type { Template } from '#core/contracts/templates'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { template } from '../../db/schema/index.ts'
import { findOwnTemplate, ownTemplate, unchangedSince } from './repository.ts'
import { toTemplate } from './rows.ts'

/**
 * Puts an own template away, or takes it out again: an archived one is offered no more, and goes on working where
 * it is named. What it says does not change, and so neither does its version.
 */
export async function archiveTemplate(ctx: Ctx, id: string, archived: boolean): Promise<Template> {
  authorize(ctx, 'template:write')
  const before = await findOwnTemplate(ctx.db, ctx.workspaceId, id)
  const archivedAt = archived ? (before.archivedAt ?? ctx.now) : null
  const body = toTemplate({ ...before, archivedAt })
  await commit(ctx, {
    permission: 'template:write',
    guards: [unchangedSince(before)],
    writes: [ctx.db.update(template).set({ archivedAt }).where(ownTemplate(ctx.workspaceId, id))],
    audit: {
      action: archived ? 'template.archived' : 'template.unarchived',
      resource: 'template',
      resourceId: id,
      detail: { name: before.name },
    },
    events: [{ type: 'template.archived', data: { templateId: id, archived } }],
    answer: { status: 200, body },
  })
  return body
}

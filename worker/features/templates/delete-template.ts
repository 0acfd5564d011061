import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { template } from '../../db/schema/index.ts'
import { findOwnTemplate, ownTemplate, unchangedSince } from './repository.ts'

/** Own ones only; runs that used it keep its id. */
export async function deleteTemplate(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'template:write')
  const before = await findOwnTemplate(ctx.db, ctx.workspaceId, id)
  await commit(ctx, {
    permission: 'template:write',
    guards: [unchangedSince(before)],
    writes: [ctx.db.delete(template).where(ownTemplate(ctx.workspaceId, id))],
    audit: {
      action: 'template.deleted',
      resource: 'template',
      resourceId: id,
      detail: { name: before.name },
    },
    events: [{ type: 'template.deleted', data: { templateId: id } }],
  })
}

import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { notificationTemplate } from '../../db/schema/index.ts'
import { findTemplate, ownTemplate, unchangedSince } from './repository.ts'

/** Goes back to the built-in words. Throws `not_found`. */
export async function deleteTemplate(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'template:write')
  const row = await findTemplate(ctx.db, ctx.workspaceId, id)
  const { kind, channel, locale } = row
  await commit(ctx, {
    permission: 'template:write',
    guards: [unchangedSince(row)],
    writes: [ctx.db.delete(notificationTemplate).where(ownTemplate(ctx.workspaceId, id))],
    audit: {
      ...{ action: 'notification_template.deleted', resource: 'notification_template', resourceId: id },
      detail: { kind, channel, locale },
    },
  })
}

import { eq } from 'drizzle-orm'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { organization, session } from '../../db/schema/index.ts'
import { getWorkspace } from './get-workspace.ts'

/**
 * Erases the workspace for good: members, content, keys and invitations go with it, by the database's own cascades,
 * in one batch. Its audit rows stay, the last one telling who did it. Throws `invalid_input` unless `name` is its name.
 */
export async function deleteWorkspace(ctx: Ctx, { name }: { name: string }): Promise<void> {
  authorize(ctx, 'workspace:delete')
  const workspace = await getWorkspace(ctx)
  if (name !== workspace.name) throw invalid('name', 'Type the workspace’s name exactly as it is.')
  await commit(ctx, {
    permission: 'workspace:delete',
    writes: [
      ctx.db
        .update(session)
        .set({ activeOrganizationId: null })
        .where(eq(session.activeOrganizationId, ctx.workspaceId)),
      ctx.db.delete(organization).where(eq(organization.id, ctx.workspaceId)),
    ],
    audit: {
      action: 'workspace.deleted',
      resource: 'workspace',
      resourceId: ctx.workspaceId,
      detail: { name },
    },
    events: [{ type: 'workspace.deleted', data: { name } }],
  })
}

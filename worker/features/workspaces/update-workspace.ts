import { eq } from 'drizzle-orm'
import type { UpdateWorkspaceInput, Workspace } from '#core/contracts/workspaces'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { organization } from '../../db/schema/index.ts'
import { getWorkspace } from './get-workspace.ts'

/** Changes name, time zone or language. The slug stays, so that addresses keep working. */
export async function updateWorkspace(ctx: Ctx, input: UpdateWorkspaceInput): Promise<Workspace> {
  authorize(ctx, 'workspace:update')
  const before = await getWorkspace(ctx)
  const after = { ...before, ...input }
  await commit(ctx, {
    permission: 'workspace:update',
    writes: [ctx.db.update(organization).set(input).where(eq(organization.id, ctx.workspaceId))],
    audit: {
      action: 'workspace.updated',
      resource: 'workspace',
      resourceId: ctx.workspaceId,
      detail: { ...input },
    },
    events: [{ type: 'workspace.updated', data: { name: after.name } }],
  })
  return after
}

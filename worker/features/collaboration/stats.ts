import type { LiveStats } from '#core/contracts/hub'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'

/** Live connections of the workspace, by page and by document. */
export async function liveStats(ctx: Ctx): Promise<LiveStats> {
  authorize(ctx, 'operations:manage')
  return ctx.deps.hubs.stats(ctx.workspaceId)
}

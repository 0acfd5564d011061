import { and, eq } from 'drizzle-orm'
import { invalid } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { generationRun } from '../../db/schema/index.ts'

/** Where a text came from. Throws `invalid_input` when the run is not this workspace's. */
export async function runExists(ctx: Ctx, runId: string): Promise<{ offlineComposer: boolean }> {
  const [run] = await ctx.db
    .select({ provider: generationRun.provider })
    .from(generationRun)
    .where(and(eq(generationRun.workspaceId, ctx.workspaceId), eq(generationRun.id, runId)))
  if (!run) throw invalid('runId', 'There is no such generation run.')
  return { offlineComposer: run.provider === 'embedded' }
}

import type { GenerationRun } from '#core/contracts/generation'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { findRun } from './repository.ts'
import { toRun } from './rows.ts'

/** One run with its text, also when it failed or was stopped. Throws `not_found`. */
export async function getRun(ctx: Ctx, id: string): Promise<GenerationRun> {
  authorize(ctx, 'content:read')
  return toRun(await findRun(ctx.db, ctx.workspaceId, id))
}

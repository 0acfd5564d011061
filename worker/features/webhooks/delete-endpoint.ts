import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { webhookEndpoint } from '../../db/schema/index.ts'
import { audited, findEndpoint, ownEndpoint, PERMISSION } from './endpoints.ts'
import { trustAgain } from './ledger.ts'

/** What it was sent and what waits for it goes with it. Throws `not_found`. */
export async function deleteEndpoint(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, PERMISSION)
  const row = await findEndpoint(ctx, id)
  await commit(ctx, {
    permission: PERMISSION,
    writes: [ctx.db.delete(webhookEndpoint).where(ownEndpoint(ctx, id)), trustAgain(ctx.db, id)],
    audit: audited('webhook_endpoint.deleted', row),
  })
}

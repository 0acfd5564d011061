import { desc, eq } from 'drizzle-orm'
import type { ApiKey } from '#core/contracts/workspaces'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { apiKey, user } from '../../db/schema/index.ts'
import { toApiKey } from './rows.ts'

/** The workspace's keys, newest first; expired and revoked ones among them, as far as the newest 500 reach. */
export async function listApiKeys(ctx: Ctx): Promise<ApiKey[]> {
  authorize(ctx, 'apikey:manage')
  const rows = await ctx.db
    .select({ key: apiKey, createdBy: user.name })
    .from(apiKey)
    .innerJoin(user, eq(user.id, apiKey.userId))
    .where(eq(apiKey.workspaceId, ctx.workspaceId))
    .orderBy(desc(apiKey.createdAt), desc(apiKey.id))
    .limit(500)
  return rows.map((row) => toApiKey(row.key, row.createdBy))
}

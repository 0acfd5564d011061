import { and, eq, isNull } from 'drizzle-orm'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { apiKey } from '../../db/schema/index.ts'

/** Ends a key at once; it stays in the list as revoked. Revoking it again changes nothing. */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'apikey:manage')
  const own = and(eq(apiKey.workspaceId, ctx.workspaceId), eq(apiKey.id, id))
  const [row] = await ctx.db
    .select({ name: apiKey.name, revokedAt: apiKey.revokedAt })
    .from(apiKey)
    .where(own)
  if (!row) throw notFound('API key')
  if (row.revokedAt !== null) return
  await commit(ctx, {
    permission: 'apikey:manage',
    writes: [
      ctx.db
        .update(apiKey)
        .set({ revokedAt: ctx.now })
        .where(and(own, isNull(apiKey.revokedAt))),
    ],
    audit: { action: 'api_key.revoked', resource: 'api_key', resourceId: id, detail: { name: row.name } },
    events: [{ type: 'api_key.revoked', data: { apiKeyId: id } }],
  })
}

import { and, desc, eq } from 'drizzle-orm'
import type { Effect, EffectQuery } from '#core/contracts/security'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { beyond, pageOf } from '../../db/keyset.ts'
import { effect } from '../../db/schema/index.ts'

/** What left the house or shall leave it, newest first; never what it says. */
export async function listEffects(ctx: Ctx, query: EffectQuery) {
  authorize(ctx, 'operations:manage')
  const rows = await ctx.db
    .select()
    .from(effect)
    .where(
      and(
        eq(effect.workspaceId, ctx.workspaceId),
        query.state ? eq(effect.state, query.state) : undefined,
        beyond(query.cursor, effect.createdAt, effect.id),
      ),
    )
    .orderBy(desc(effect.createdAt), desc(effect.id))
    .limit(query.limit + 1)
  return pageOf(rows, query.limit, (row) => ({ value: row.createdAt, id: row.id }), toEffect)
}

export async function getEffect(ctx: Ctx, id: string): Promise<Effect> {
  authorize(ctx, 'operations:manage')
  return toEffect(await findEffect(ctx, id))
}

/** Throws `not_found` for an absent or a foreign id. */
export async function findEffect(ctx: Ctx, id: string): Promise<typeof effect.$inferSelect> {
  const own = and(eq(effect.workspaceId, ctx.workspaceId), eq(effect.id, id))
  const [row] = await ctx.db.select().from(effect).where(own)
  if (!row) throw notFound('effect')
  return row
}

export const toEffect = (row: typeof effect.$inferSelect): Effect => ({
  id: row.id,
  channel: row.channel,
  recipient: row.recipient,
  state: row.state,
  provider: row.provider,
  attempts: row.attempts,
  lastError: row.lastError,
  createdAt: new Date(row.createdAt).toISOString(),
  updatedAt: new Date(row.updatedAt).toISOString(),
})

import { and, asc, eq, sql } from 'drizzle-orm'
import type { BrandVoice, ListBrandVoicesQuery } from '#core/contracts/brand'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { brandVoice } from '../../db/schema/index.ts'
import { toBrandVoice } from './rows.ts'

/** One page of a workspace's voices, by name. One D1 query. */
export async function listBrandVoices(
  ctx: Ctx,
  { cursor: text, limit }: ListBrandVoicesQuery,
): Promise<{ items: BrandVoice[]; nextCursor: string | null }> {
  authorize(ctx, 'brand:read')
  const cursor = text === undefined ? null : decodeCursor(text)
  if (text !== undefined && !cursor) throw invalid('cursor', 'Not a cursor of this list.')
  const beyond = cursor && sql`(${brandVoice.name}, ${brandVoice.id}) > (${cursor.value}, ${cursor.id})`
  const rows = await ctx.db
    .select()
    .from(brandVoice)
    .where(and(eq(brandVoice.workspaceId, ctx.workspaceId), beyond ?? undefined))
    .orderBy(asc(brandVoice.name), asc(brandVoice.id))
    .limit(limit + 1)
  const items = rows.slice(0, limit).map(toBrandVoice)
  const last = items.at(-1)
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor({ value: last.name, id: last.id }) : null,
  }
}

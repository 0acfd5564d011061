import { and, desc, eq, sql } from 'drizzle-orm'
import type { ListSuppressionsQuery, Suppression } from '#core/contracts/audience'
import { decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { suppression } from '../../db/schema/index.ts'
import { toSuppression } from './rows.ts'

/** One page, the newest first. */
export async function listSuppressions(
  ctx: Ctx,
  { cursor: given, limit, q, channel, reason }: ListSuppressionsQuery,
): Promise<{ items: Suppression[]; nextCursor: string | null }> {
  authorize(ctx, 'audience:read')
  const cursor = given === undefined ? null : decodeCursor(given)
  if (given !== undefined && typeof cursor?.value !== 'number')
    throw invalid('cursor', 'Not a cursor of this list.')
  const rows = await ctx.db
    .select()
    .from(suppression)
    .where(
      and(
        eq(suppression.workspaceId, ctx.workspaceId),
        channel && eq(suppression.channel, channel),
        reason && eq(suppression.reason, reason),
        q
          ? sql`${suppression.reason} <> 'erased' AND instr(${suppression.address}, lower(${q})) > 0`
          : undefined,
        cursor ? sql`(${suppression.at}, ${suppression.id}) < (${cursor.value}, ${cursor.id})` : undefined,
      ),
    )
    .orderBy(desc(suppression.at), desc(suppression.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toSuppression),
    nextCursor: rows.length > limit && last ? encodeCursor({ value: last.at, id: last.id }) : null,
  }
}

import { and, desc, eq, sql } from 'drizzle-orm'
import type { ListSuppressionsQuery, Suppression } from '#core/contracts/suppressions'
import { normalEmail } from '#core/domain/audience/address'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { beyond, pageOf } from '../../db/keyset.ts'
import { suppression } from '../../db/schema/index.ts'
import { erasedAddress } from './erased-address.ts'
import { phoneOf } from './phone.ts'
import { toSuppression } from './rows.ts'

/**
 * One page, the newest first. An erased address is kept as a hash and found by the whole of it alone.
 */
export async function listSuppressions(
  ctx: Ctx,
  { cursor, limit, q, channel, reason }: ListSuppressionsQuery,
): Promise<{ items: Suppression[]; nextCursor: string | null }> {
  authorize(ctx, 'audience:read')
  const whole = q && (normalEmail(q) ?? phoneOf(q))
  const erased = whole ? await erasedAddress(ctx, whole) : null
  const rows = await ctx.db
    .select()
    .from(suppression)
    .where(
      and(
        eq(suppression.workspaceId, ctx.workspaceId),
        channel && eq(suppression.channel, channel),
        reason && eq(suppression.reason, reason),
        q
          ? sql`iif(${suppression.reason} = 'erased', ${suppression.address} = ${erased},
              instr(${suppression.address}, lower(${q})) > 0)`
          : undefined,
        beyond(cursor, suppression.at, suppression.id),
      ),
    )
    .orderBy(desc(suppression.at), desc(suppression.id))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ at: value, id }) => ({ value, id }), toSuppression)
}

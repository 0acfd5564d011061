import { and, eq, sql } from 'drizzle-orm'
import type { DeliveryDetail } from '#core/contracts/deliveries'
import type { Ctx } from '../../context.ts'
import { digest, digestItem, notificationDelivery } from '../../db/schema/index.ts'

/** The digest that holds a delivery, and what that one went out in; null for what goes out by itself. */
export async function digestOf(ctx: Ctx, id: string): Promise<DeliveryDetail['digest']> {
  const [found] = await ctx.db
    .select({ gatheredAt: digestItem.at, closesAt: digest.closesAt, deliveryId: notificationDelivery.id })
    .from(digestItem)
    .innerJoin(digest, and(eq(digest.id, digestItem.digestId), eq(digest.workspaceId, ctx.workspaceId)))
    .leftJoin(
      notificationDelivery,
      and(
        eq(notificationDelivery.notificationId, sql`'digest-' || ${digest.id}`),
        eq(notificationDelivery.workspaceId, ctx.workspaceId),
      ),
    )
    .where(eq(digestItem.deliveryId, id))
  if (!found) return null
  const { gatheredAt, closesAt, deliveryId } = found
  return {
    gatheredAt: new Date(gatheredAt).toISOString(),
    closesAt: new Date(closesAt).toISOString(),
    deliveryId,
  }
}

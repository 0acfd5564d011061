import { and, desc, eq } from 'drizzle-orm'
import type { ListRequestsQuery, NotificationRequest } from '#core/contracts/notification-requests'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import { beyond, pageOfEach } from '../../db/keyset.ts'
import { notificationRequest } from '../../db/schema/index.ts'
import { schedulesOf } from '../schedules/index.ts'
import { countDeliveries } from './count-deliveries.ts'
import { type RequestRow, toRequest } from './rows.ts'

export const ownRequest = (workspaceId: string, id: string) =>
  and(eq(notificationRequest.workspaceId, workspaceId), eq(notificationRequest.id, id))

/** Throws `not_found` for an id that is absent or foreign. */
export async function findRequest(db: Db, workspaceId: string, id: string): Promise<RequestRow> {
  const [row] = await db.select().from(notificationRequest).where(ownRequest(workspaceId, id))
  if (!row) throw notFound('notification request')
  return row
}

/** A request and what has become of its deliveries. Throws `not_found`. */
export async function getRequest(ctx: Ctx, id: string): Promise<NotificationRequest> {
  authorize(ctx, 'content:read')
  return withCounts(ctx, await findRequest(ctx.db, ctx.workspaceId, id))
}

export async function withCounts({ db, workspaceId }: Ctx, row: RequestRow): Promise<NotificationRequest> {
  const [counts, plan] = await Promise.all([
    countDeliveries(db, workspaceId, row.id),
    schedulesOf(db, workspaceId, row.id),
  ])
  return toRequest(row, counts, plan?.id ?? null)
}

/** One page of a workspace's requests, newest first. */
export async function listRequests(
  ctx: Ctx,
  { cursor, limit, status }: ListRequestsQuery,
): Promise<{ items: NotificationRequest[]; nextCursor: string | null }> {
  authorize(ctx, 'content:read')
  const { createdAt, id } = notificationRequest
  const rows = await ctx.db
    .select()
    .from(notificationRequest)
    .where(
      and(
        eq(notificationRequest.workspaceId, ctx.workspaceId),
        status && eq(notificationRequest.status, status),
        beyond(cursor, createdAt, id),
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit + 1)
  return pageOfEach(rows, limit, (row) => withCounts(ctx, row))
}

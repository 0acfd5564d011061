import { and, eq, sql } from 'drizzle-orm'
import type { NotificationRequest } from '#core/contracts/notification-requests'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { notificationDelivery, notificationRequest } from '../../db/schema/index.ts'
import { leaveDigests, waitsInDigest } from '../digests/index.ts'
import { endSchedulesOf } from '../schedules/index.ts'
import { findRequest, getRequest, ownRequest } from './repository.ts'

/**
 * Stops a request: its schedule ends, nothing more is planned, and what was planned or waits in an open digest and has
 * not left stays. Throws `conflict` when all of it has been planned and nothing waits.
 */
export async function cancelRequest(ctx: Ctx, id: string): Promise<NotificationRequest> {
  authorize(ctx, 'broadcast:send')
  const { planned } = await findRequest(ctx.db, ctx.workspaceId, id)
  await commit(
    { ...ctx, idempotency: undefined },
    {
      permission: 'broadcast:send',
      guards: [
        {
          name: 'notification-request',
          condition: sql`EXISTS (SELECT 1 FROM notification_request WHERE id = ${id}
            AND workspace_id = ${ctx.workspaceId} AND (status IN ('scheduled', 'sending') OR EXISTS (
              SELECT 1 FROM notification_delivery WHERE notification_id = ${id}
                AND (state = 'planned' OR ${waitsInDigest}))))`,
          error: new AppError('conflict', 'Everything of it has been sent, or it was stopped already.'),
        },
      ],
      writes: [
        ctx.db
          .update(notificationRequest)
          .set({ status: 'canceled', endedAt: ctx.now })
          .where(ownRequest(ctx.workspaceId, id)),
        endSchedulesOf(ctx.db, ctx.workspaceId, id),
        skipPlanned(ctx.db, ctx.workspaceId, id, ctx.now),
        ...leaveDigests(ctx.db, ctx.workspaceId, id, ctx.now),
      ],
      audit: {
        ...{ action: 'notification_request.canceled', resource: 'notification_request', resourceId: id },
      },
      events: [
        { type: 'notification_request.finished', data: { requestId: id, status: 'canceled', planned } },
      ],
    },
  )
  return getRequest(ctx, id)
}

/** What has not left does not leave any more. */
export const skipPlanned = (db: Db, workspaceId: string, notificationId: string, now: number): Statement =>
  db
    .update(notificationDelivery)
    .set({ state: 'skipped', reason: 'canceled', updatedAt: now })
    .where(
      and(
        eq(notificationDelivery.workspaceId, workspaceId),
        eq(notificationDelivery.notificationId, notificationId),
        eq(notificationDelivery.state, 'planned'),
      ),
    )

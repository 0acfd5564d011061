import { and, eq } from 'drizzle-orm'
import { notificationRequest } from '../../db/schema/index.ts'
import type { Reaction } from '../../events/reactions.ts'
import { findRequest, ownRequest } from './repository.ts'

/** A request's time has come: it goes on itself, or a run of it that tells the same recipients. */
export const startRequest: Reaction<'schedule.due'> = {
  name: 'start-request',
  async run(ctx, { workspaceId, data }) {
    const { db, now } = ctx
    if (!workspaceId || data.target !== 'request') return []
    const origin = await findRequest(db, workspaceId, data.targetId).catch(() => null)
    if (origin?.status !== 'scheduled') return []
    if (!data.recurring)
      return [
        db
          .update(notificationRequest)
          .set({ status: 'sending' })
          .where(and(ownRequest(workspaceId, origin.id), eq(notificationRequest.status, 'scheduled'))),
        ctx.raise(workspaceId, { type: 'notification_request.due', data: { requestId: origin.id } }),
      ]
    const id = `${data.scheduleId}-${data.at}`
    return [
      db
        .insert(notificationRequest)
        .values({ ...origin, id, originId: origin.id, status: 'sending', dueAt: data.at, createdAt: now })
        .onConflictDoNothing(),
      ctx.raise(workspaceId, { type: 'notification_request.due', data: { requestId: id } }),
    ]
  },
}

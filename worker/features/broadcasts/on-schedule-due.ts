import { and, eq } from 'drizzle-orm'
import { broadcast } from '../../db/schema/index.ts'
import type { Reaction } from '../../events/reactions.ts'
import { findBroadcast, ownBroadcast } from './repository.ts'

/** A broadcast's time has come. */
export const startScheduled: Reaction<'schedule.due'> = {
  name: 'start-broadcast',
  async run(ctx, { workspaceId, data }) {
    if (!workspaceId || data.target !== 'broadcast') return []
    const row = await findBroadcast(ctx.db, workspaceId, data.targetId).catch(() => null)
    if (row?.status !== 'scheduled') return []
    return [
      ctx.db
        .update(broadcast)
        .set({ status: 'sending', startedAt: ctx.now })
        .where(and(ownBroadcast(workspaceId, row.id), eq(broadcast.status, 'scheduled'))),
      ctx.raise(workspaceId, { type: 'broadcast.started', data: { broadcastId: row.id, name: row.name } }),
      ctx.raise(workspaceId, { type: 'broadcast.due', data: { broadcastId: row.id } }),
    ]
  },
}

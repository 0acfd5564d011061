import { and, eq, gt, sql } from 'drizzle-orm'
import type { Broadcast, BroadcastStatus, StartBroadcastInput } from '#core/contracts/broadcasts'
import { CENTURY } from '#core/domain/notifications/waiting'
import type { AuditVerb } from '#core/domain/security/audit-actions'
import { AppError } from '#core/errors'
import type { DomainEvent } from '#core/events'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { broadcast, notificationDelivery } from '../../db/schema/index.ts'
import { markScheduled } from '../content/index.ts'
import { skipPlanned } from '../notification-requests/index.ts'
import { endSchedulesOf, homeOf, newSchedule, resolveTiming } from '../schedules/index.ts'
import { requireApproved } from './approved-content.ts'
import { findBroadcast, isIn, ownBroadcast, readBroadcast } from './repository.ts'
import type { BroadcastRow } from './rows.ts'

async function steer(
  ctx: Ctx,
  { id, name }: Pick<BroadcastRow, 'id' | 'name'>,
  action: AuditVerb<'broadcast'>,
  from: readonly BroadcastStatus[],
  change: Partial<BroadcastRow>,
  further: { writes?: Statement[]; events?: DomainEvent[] } = {},
): Promise<Broadcast> {
  await commit(
    { ...ctx, idempotency: undefined },
    {
      permission: 'broadcast:send',
      guards: [isIn(ctx.workspaceId, id, from)],
      writes: [
        ctx.db.update(broadcast).set(change).where(ownBroadcast(ctx.workspaceId, id)),
        ...(further.writes ?? []),
      ],
      audit: { action: `broadcast.${action}`, resource: 'broadcast', resourceId: id, detail: { name } },
      events: further.events ?? [],
    },
  )
  return readBroadcast(ctx, id)
}

const due = (broadcastId: string): DomainEvent => ({ type: 'broadcast.due', data: { broadcastId } })

/**
 * Sends a draft, now or at its time. Throws `invalid_input` for a time that cannot be, and `conflict` when the content
 * is no longer what was approved when the draft was composed.
 */
export async function startBroadcast(ctx: Ctx, id: string, timing: StartBroadcastInput): Promise<Broadcast> {
  authorize(ctx, 'broadcast:send')
  const row = await findBroadcast(ctx.db, ctx.workspaceId, id)
  const approved = await requireApproved(ctx.db, ctx.workspaceId, row.contentId)
  if (approved.hash !== row.contentHash)
    throw new AppError('conflict', 'The content has been approved anew since. Edit the draft and save it.')
  const when = resolveTiming(timing, await homeOf(ctx.db, ctx.workspaceId), ctx.now)
  const { localTime } = when
  if (when.at === null || when.at <= ctx.now)
    return steer(
      ...([ctx, row, 'started', ['draft'], { status: 'sending', localTime, startedAt: ctx.now }] as const),
      { events: [{ type: 'broadcast.started', data: { broadcastId: id, name: row.name } }, due(id)] },
    )
  const { write } = newSchedule(ctx, { name: row.name, target: 'broadcast', targetId: id, when })
  return steer(
    ctx,
    row,
    'scheduled',
    ['draft'],
    { status: 'scheduled', localTime },
    {
      writes: [write, markScheduled(ctx.db, ctx.workspaceId, row.contentId, when.at)],
    },
  )
}

const planned = (ctx: Ctx, id: string) =>
  and(
    eq(notificationDelivery.workspaceId, ctx.workspaceId),
    eq(notificationDelivery.broadcastId, id),
    eq(notificationDelivery.state, 'planned'),
  )

/** Nothing more leaves but what is being handed over this very moment. */
export async function pauseBroadcast(ctx: Ctx, id: string): Promise<Broadcast> {
  authorize(ctx, 'broadcast:send')
  const row = await findBroadcast(ctx.db, ctx.workspaceId, id)
  const put = ctx.db
    .update(notificationDelivery)
    .set({ dueAt: sql`due_at + ${CENTURY}`, leasedUntil: 0 })
    .where(planned(ctx, id))
  return steer(ctx, row, 'paused', ['sending'], { status: 'paused' }, { writes: [put] })
}

/** Goes on where it was paused; what was due meanwhile is due now. */
export async function resumeBroadcast(ctx: Ctx, id: string): Promise<Broadcast> {
  authorize(ctx, 'broadcast:send')
  const row = await findBroadcast(ctx.db, ctx.workspaceId, id)
  const back = ctx.db
    .update(notificationDelivery)
    .set({ dueAt: sql`max(${ctx.now}, due_at - ${CENTURY})` })
    .where(and(planned(ctx, id), gt(notificationDelivery.dueAt, CENTURY)))
  return steer(ctx, row, 'resumed', ['paused'], { status: 'sending' }, { writes: [back], events: [due(id)] })
}

/** What has left has left; nothing else will. */
export async function cancelBroadcast(ctx: Ctx, id: string): Promise<Broadcast> {
  authorize(ctx, 'broadcast:send')
  const row = await findBroadcast(ctx.db, ctx.workspaceId, id)
  const { name, contentId, planned: count } = row
  const data = { broadcastId: id, name, status: 'canceled' as const, planned: count }
  return steer(
    ...([
      ctx,
      row,
      'canceled',
      ['scheduled', 'sending', 'paused'],
      { status: 'canceled', endedAt: ctx.now },
    ] as const),
    {
      writes: [
        endSchedulesOf(ctx.db, ctx.workspaceId, id),
        skipPlanned(ctx.db, ctx.workspaceId, id, ctx.now),
        markScheduled(ctx.db, ctx.workspaceId, contentId, null),
      ],
      events: [{ type: 'broadcast.finished', data }],
    },
  )
}

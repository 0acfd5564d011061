import { and, eq, sql } from 'drizzle-orm'
import type { DeliveryDetail } from '#core/contracts/deliveries'
import { mayRedrive } from '#core/domain/notifications/effect'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Guard, type Statement } from '../../db/commit.ts'
import { effect, notificationDelivery } from '../../db/schema/index.ts'
import { effectRequested, heardWrites, LEASE, settleDelivery } from '../sending/index.ts'
import { effectsOf, findDelivery, getDelivery, isDeadLetter } from './get-delivery.ts'
import type { DeliveryRow } from './rows.ts'

/**
 * Sends once more what failed, or what may or may not have arrived: a person's decision. What failed before there
 * was anything to send is decided anew. Throws `conflict` for any other, also when somebody re-drove it meanwhile.
 */
export async function redriveDelivery(ctx: Ctx, id: string): Promise<DeliveryDetail> {
  authorize(ctx, 'operations:manage')
  const { row } = await findDelivery(ctx, id)
  const stuck = (await effectsOf(ctx, id)).filter(({ state }) => mayRedrive(state))
  if (stuck.length === 0 && !isDeadLetter(row)) throw settled()
  const noted = heardWrites(ctx.db, {
    ...{ workspaceId: ctx.workspaceId, deliveryId: id, contactId: null, type: 'redriven', at: ctx.now },
    source: `redriven:${ctx.deps.newId()}`,
  })
  const again: Statement[] =
    stuck.length > 0
      ? [...stuck.map((each) => intend(ctx, each.id)), settleDelivery(ctx.db, id, ctx.now)]
      : [plan(ctx, id)]
  await commit(ctx, {
    permission: 'operations:manage',
    guards: stuck.length > 0 ? stuck.map((each) => unchanged(ctx, each)) : [stillDead(ctx, id)],
    writes: [...again, ...noted],
    audit: {
      ...{ action: 'delivery.redriven', resource: 'delivery', resourceId: id },
      detail: { from: row.state },
    },
    events: stuck.map((each) => effectRequested(each.id)),
  })
  if (stuck.length === 0) ctx.background(wake(ctx, row))
  return getDelivery(ctx, id)
}

/** Lost, the minute's round follows. */
const wake = ({ deps }: Ctx, { id: deliveryId, priority }: DeliveryRow['row']) =>
  deps.deliveryQueues.signal([{ priority, wakeUp: { deliveryId } }]).catch(() => undefined)

const intend = (ctx: Ctx, effectId: string) =>
  ctx.db
    .update(effect)
    .set({ state: 'intended', lastError: null, dueAt: ctx.now, updatedAt: ctx.now })
    .where(and(eq(effect.workspaceId, ctx.workspaceId), eq(effect.id, effectId)))

const plan = (ctx: Ctx, id: string) =>
  ctx.db
    .update(notificationDelivery)
    .set({
      state: 'planned',
      reason: null,
      faults: 0,
      dueAt: ctx.now,
      leasedUntil: ctx.now + LEASE,
      updatedAt: ctx.now,
    })
    .where(and(eq(notificationDelivery.workspaceId, ctx.workspaceId), eq(notificationDelivery.id, id)))

const unchanged = (
  ctx: Ctx,
  { id, state, attempts }: { id: string; state: string; attempts: number },
): Guard => ({
  name: 'effect',
  condition: sql`EXISTS (SELECT 1 FROM effect WHERE id = ${id} AND workspace_id = ${ctx.workspaceId}
    AND state = ${state} AND attempts = ${attempts})`,
  error: settled(),
})

const stillDead = (ctx: Ctx, id: string): Guard => ({
  name: 'delivery',
  condition: sql`EXISTS (SELECT 1 FROM notification_delivery WHERE id = ${id}
    AND workspace_id = ${ctx.workspaceId} AND state = 'failed' AND effect_id IS NULL)`,
  error: settled(),
})

const settled = () => new AppError('conflict', 'Only what failed or is unknown can be sent again.')

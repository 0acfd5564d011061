import { and, asc, eq, sql } from 'drizzle-orm'
import type { DeliveryDetail } from '#core/contracts/deliveries'
import { mayRedrive } from '#core/domain/notifications/effect'
import { waitOf } from '#core/domain/notifications/waiting'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { deliveryEvent, effect, effectAttempt, notificationDelivery } from '../../db/schema/index.ts'
import { LEASE } from '../sending/index.ts'
import { digestOf } from './digest-of.ts'
import { type DeliveryRow, moment, selectDeliveries, toDelivery } from './rows.ts'

/** Everything that is known of a delivery. Throws `not_found`. */
export async function getDelivery(ctx: Ctx, id: string): Promise<DeliveryDetail> {
  authorize(ctx, 'operations:manage')
  const [found, effects, attempts, events, gathered] = await Promise.all([
    findDelivery(ctx, id),
    effectsOf(ctx, id),
    ctx.db
      .select()
      .from(effectAttempt)
      .where(
        sql`${effectAttempt.effectId} IN (SELECT id FROM effect WHERE delivery_id = ${id} AND workspace_id = ${ctx.workspaceId})`,
      )
      .orderBy(asc(effectAttempt.attempt)),
    ctx.db
      .select()
      .from(deliveryEvent)
      .where(and(eq(deliveryEvent.deliveryId, id), eq(deliveryEvent.workspaceId, ctx.workspaceId)))
      .orderBy(asc(deliveryEvent.at)),
    digestOf(ctx, id),
  ])
  const { row } = found
  const wait = waitOf({ delivery: row, effects }, LEASE, ctx.now)
  return {
    ...toDelivery(found),
    trail: row.trail,
    handedOverAt: moment(row.handedOverAt),
    updatedAt: new Date(row.updatedAt).toISOString(),
    effects: effects.map((each) => ({
      ...{ id: each.id, address: each.recipient, state: each.state, provider: each.provider },
      dueAt: new Date(each.dueAt).toISOString(),
      createdAt: new Date(each.createdAt).toISOString(),
      attempts: attempts
        .filter(({ effectId }) => effectId === each.id)
        .map(({ attempt, provider, startedAt, endedAt, outcome, reason }) => ({
          ...{ attempt, provider, outcome, reason },
          startedAt: new Date(startedAt).toISOString(),
          endedAt: moment(endedAt),
        })),
    })),
    events: events.map(({ type, at, detail }) => ({ type, at: new Date(at).toISOString(), detail })),
    // What was alone in its digest went out as itself after all.
    digest: row.reason === 'gathered' ? gathered : null,
    waiting: wait && {
      ...{ for: wait.for, since: moment(wait.since), until: moment(wait.until), faults: row.faults },
    },
    redrivable: isDeadLetter(row) || effects.some(({ state }) => mayRedrive(state)),
  }
}

/** It failed before there was anything to send. */
export const isDeadLetter = ({ state, effectId }: DeliveryRow['row']): boolean =>
  state === 'failed' && effectId === null

/** Throws `not_found` for an absent or a foreign id. */
export async function findDelivery(ctx: Ctx, id: string): Promise<DeliveryRow> {
  const [found] = await selectDeliveries(ctx.db).where(
    and(eq(notificationDelivery.workspaceId, ctx.workspaceId), eq(notificationDelivery.id, id)),
  )
  if (!found) throw notFound('delivery')
  return found
}

export const effectsOf = (ctx: Ctx, deliveryId: string) =>
  ctx.db
    .select()
    .from(effect)
    .where(and(eq(effect.workspaceId, ctx.workspaceId), eq(effect.deliveryId, deliveryId)))

import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm'
import type { WebhookDeliveryDetail } from '#core/contracts/webhooks'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { webhookDelivery } from '../../db/schema/index.ts'
import { LEASE } from '../sending/index.ts'
import { findDelivery, getWebhook, isDead } from './deliveries.ts'
import { audited, findEndpoint, PERMISSION } from './endpoints.ts'
import { trustAgain } from './ledger.ts'
import { signalWebhooks } from './signal-webhooks.ts'

/** Deliveries that one request sends again. */
const MOST = 10_000
const DEAD = ['failed', 'unknown'] as const

/**
 * Sends once more, under the same id, what did not arrive or may not have. Throws `not_found`, `conflict` for any other
 * and while the endpoint is off.
 */
export async function redriveWebhook(ctx: Ctx, id: string): Promise<WebhookDeliveryDetail> {
  authorize(ctx, PERMISSION)
  const row = await findDelivery(ctx, id)
  if (!isDead(row)) throw settled()
  await commit(ctx, {
    permission: PERMISSION,
    guards: [isOn(ctx, row.endpointId), unchanged(ctx, row)],
    writes: [
      ctx.db
        .update(webhookDelivery)
        .set({ ...again(ctx), leasedUntil: ctx.now + LEASE })
        .where(and(eq(webhookDelivery.workspaceId, ctx.workspaceId), eq(webhookDelivery.id, id))),
      trustAgain(ctx.db, row.endpointId),
    ],
    audit: {
      ...{ action: 'webhook_delivery.redriven', resource: 'webhook_delivery', resourceId: id },
      detail: { from: row.state, type: row.type },
    },
  })
  ctx.background(ctx.deps.deliveryQueues.signal([{ wakeUp: { webhookId: id } }]).catch(() => undefined))
  return getWebhook(ctx, id)
}

/**
 * The same for all that an endpoint missed since a time (epoch ms), oldest first, at most 10,000 at once. Resolves to how
 * many. Throws `not_found`, `conflict` while the endpoint is off.
 */
export async function redriveSince(ctx: Ctx, endpointId: string, since: number): Promise<{ count: number }> {
  authorize(ctx, PERMISSION)
  const endpoint = await findEndpoint(ctx, endpointId)
  const dead = and(
    eq(webhookDelivery.workspaceId, ctx.workspaceId),
    eq(webhookDelivery.endpointId, endpointId),
    inArray(webhookDelivery.state, DEAD),
    gte(webhookDelivery.createdAt, since),
  )
  const { id, createdAt } = webhookDelivery
  const first = ctx.db.select({ id }).from(webhookDelivery).where(dead).orderBy(asc(createdAt)).limit(MOST)
  const body = { count: (await first).length }
  const { detail, ...audit } = audited('webhook_endpoint.redriven', endpoint)
  await commit(ctx, {
    permission: PERMISSION,
    guards: [isOn(ctx, endpointId)],
    writes: [
      ctx.db
        .update(webhookDelivery)
        .set({ ...again(ctx), leasedUntil: 0 })
        .where(and(inArray(id, first), dead)),
      trustAgain(ctx.db, endpointId),
    ],
    audit: { ...audit, detail: { ...detail, ...body } },
    answer: { status: 200, body },
  })
  ctx.background(signalWebhooks(ctx.db, ctx.deps).catch(() => undefined))
  return body
}

const again = ({ now }: Ctx) => ({
  ...{ state: 'intended' as const, reason: null, errorClass: null, dueAt: now, updatedAt: now },
})

const isOn = ({ workspaceId }: Ctx, endpointId: string): Guard => ({
  name: 'endpoint',
  condition: sql`EXISTS (SELECT 1 FROM webhook_endpoint WHERE id = ${endpointId}
    AND workspace_id = ${workspaceId} AND status <> 'off')`,
  error: new AppError('conflict', 'This endpoint is off. Turn it on first.'),
})

const unchanged = (
  { workspaceId }: Ctx,
  { id, state, attempts }: { id: string; state: string; attempts: number },
): Guard => ({
  name: 'delivery',
  condition: sql`EXISTS (SELECT 1 FROM webhook_delivery WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND state = ${state} AND attempts = ${attempts})`,
  error: settled(),
})

const settled = () => new AppError('conflict', 'Only what failed or is unknown can be sent again.')

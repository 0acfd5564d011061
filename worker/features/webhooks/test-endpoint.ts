import type { WebhookDelivery } from '#core/contracts/webhooks'
import { WEBHOOK_TEST } from '#core/domain/webhooks/event-types'
import { messageOf } from '#core/domain/webhooks/webhook-message'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { webhookDelivery } from '../../db/schema/index.ts'
import { LEASE } from '../sending/index.ts'
import { audited, findEndpoint, PERMISSION } from './endpoints.ts'
import type { DeliveryRow } from './ledger.ts'
import { toDelivery } from './rows.ts'

/**
 * Sends a `webhook.test`, once, whatever the state of the endpoint: whoever pauses it may want to know. Resolves to its
 * delivery, which tells in a moment how it went. Throws `not_found`.
 */
export async function testEndpoint(ctx: Ctx, id: string): Promise<WebhookDelivery> {
  authorize(ctx, PERMISSION)
  const endpoint = await findEndpoint(ctx, id)
  const { newId, deliveryQueues } = ctx.deps
  const row: DeliveryRow = {
    ...{ id: newId(), workspaceId: ctx.workspaceId, endpointId: id, eventId: newId() },
    ...messageOf(WEBHOOK_TEST, ctx.now, { endpointId: id, name: endpoint.name }),
    ...{ state: 'intended', dueAt: ctx.now, leasedUntil: ctx.now + LEASE, attempts: 0, mayHold: false },
    ...{ status: null, errorClass: null, reason: null, confirmedAt: null },
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  }
  const body = toDelivery(row)
  await commit(ctx, {
    permission: PERMISSION,
    writes: [ctx.db.insert(webhookDelivery).values(row)],
    audit: audited('webhook_endpoint.tested', endpoint),
    answer: { status: 202, body },
  })
  // Lost, the minute's round follows.
  ctx.background(deliveryQueues.signal([{ wakeUp: { webhookId: row.id } }]).catch(() => undefined))
  return body
}

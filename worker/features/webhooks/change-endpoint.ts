import { and, eq, ne } from 'drizzle-orm'
import type { ChangeWebhookEndpointInput, WebhookEndpoint } from '#core/contracts/webhooks'
import { WEBHOOK_TEST } from '#core/domain/webhooks/event-types'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { webhookDelivery, webhookEndpoint } from '../../db/schema/index.ts'
import { audited, checkUrl, findEndpoint, getEndpoint, ownEndpoint, PERMISSION } from './endpoints.ts'
import { trustAgain } from './ledger.ts'
import { signalWebhooks } from './signal-webhooks.ts'

/**
 * Changes an endpoint. Paused, it keeps what happens; active again, it gets that and begins anew with our trust. Throws
 * `not_found`, `invalid_input` for an address that is not to be reached.
 */
export async function changeEndpoint(
  ctx: Ctx,
  id: string,
  { name, url, events, status }: ChangeWebhookEndpointInput,
): Promise<WebhookEndpoint> {
  authorize(ctx, PERMISSION)
  const row = await findEndpoint(ctx, id)
  if (url !== undefined) checkUrl(ctx, url)
  const change = {
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
    ...(events !== undefined && { events: events && [...new Set(events)] }),
    ...(status !== undefined && { status, offReason: null, offAt: null }),
    ...((status === 'active' || url !== undefined) && { failingSince: null }),
    updatedAt: ctx.now,
  }
  await commit(ctx, {
    permission: PERMISSION,
    writes: [
      ctx.db.update(webhookEndpoint).set(change).where(ownEndpoint(ctx, id)),
      ...(status ? moveWaiting(ctx, id, status) : []),
    ],
    audit: audited('webhook_endpoint.updated', { ...row, ...change }),
  })
  if (status === 'active') ctx.background(signalWebhooks(ctx.db, ctx.deps).catch(() => undefined))
  return getEndpoint(ctx, id)
}

/** What waits is held while the endpoint is paused, and goes at once when it is not. */
function moveWaiting(ctx: Ctx, id: string, status: 'active' | 'paused'): Statement[] {
  const { endpointId, workspaceId, state } = webhookDelivery
  const of = (from: 'held' | 'intended') =>
    and(eq(workspaceId, ctx.workspaceId), eq(endpointId, id), eq(state, from))
  const { db, now } = ctx
  if (status === 'paused')
    return [
      db
        .update(webhookDelivery)
        .set({ state: 'held', updatedAt: now })
        .where(and(of('intended'), ne(webhookDelivery.type, WEBHOOK_TEST))),
    ]
  return [
    db
      .update(webhookDelivery)
      .set({ state: 'intended', dueAt: now, leasedUntil: 0, updatedAt: now })
      .where(of('held')),
    trustAgain(db, id),
  ]
}

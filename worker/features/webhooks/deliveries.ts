import { and, asc, desc, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { WebhookDeliveryDetail, WebhookDeliveryQuery } from '#core/contracts/webhooks'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { beyond, pageOf } from '../../db/keyset.ts'
import { webhookAttempt, webhookDelivery } from '../../db/schema/index.ts'
import { findEndpoint, PERMISSION } from './endpoints.ts'
import type { DeliveryRow } from './ledger.ts'
import { toDelivery } from './rows.ts'

const { body: _, ...listed } = getTableColumns(webhookDelivery)

/** What an endpoint was sent, newest first. Throws `not_found`, `invalid_input` for a cursor of another list. */
export async function listWebhooks(ctx: Ctx, id: string, query: WebhookDeliveryQuery) {
  authorize(ctx, PERMISSION)
  await findEndpoint(ctx, id)
  const { endpointId, workspaceId, state, type, createdAt } = webhookDelivery
  const wanted = query.state === 'dead' ? (['failed', 'unknown'] as const) : query.state && [query.state]
  const rows = await ctx.db
    .select(listed)
    .from(webhookDelivery)
    .where(
      and(
        eq(workspaceId, ctx.workspaceId),
        eq(endpointId, id),
        wanted && inArray(state, wanted),
        query.type && eq(type, query.type),
        beyond(query.cursor, createdAt, webhookDelivery.id),
      ),
    )
    .orderBy(desc(createdAt), desc(webhookDelivery.id))
    .limit(query.limit + 1)
  return pageOf(rows, query.limit, (row) => ({ value: row.createdAt, id: row.id }), toDelivery)
}

/** Everything that is known of a delivery: what was sent, and how each try went. Throws `not_found`. */
export async function getWebhook(ctx: Ctx, id: string): Promise<WebhookDeliveryDetail> {
  authorize(ctx, PERMISSION)
  const [row, tries] = await Promise.all([
    findDelivery(ctx, id),
    ctx.db
      .select()
      .from(webhookAttempt)
      .where(eq(webhookAttempt.deliveryId, id))
      .orderBy(asc(webhookAttempt.attempt)),
  ])
  return {
    ...toDelivery(row),
    body: row.body,
    tries: tries.map(({ attempt, startedAt, endedAt, outcome, status, answer, reason }) => ({
      ...{ attempt, outcome, status, answer, reason },
      startedAt: new Date(startedAt).toISOString(),
      endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    })),
    redrivable: isDead(row),
  }
}

/** Did not arrive, or may not have: a person may send it again. */
export const isDead = ({ state }: Pick<DeliveryRow, 'state'>): boolean =>
  state === 'failed' || state === 'unknown'

/** Throws `not_found` for an absent or a foreign id. */
export async function findDelivery(ctx: Ctx, id: string): Promise<DeliveryRow> {
  const { workspaceId } = webhookDelivery
  const [row] = await ctx.db
    .select()
    .from(webhookDelivery)
    .where(and(eq(workspaceId, ctx.workspaceId), eq(webhookDelivery.id, id)))
  if (!row) throw notFound('delivery')
  return row
}

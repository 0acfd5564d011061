import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { type OffReason, offReason } from '#core/domain/webhooks/standing'
import type { DomainEvent } from '#core/events'
import { auditRow, FIRST_LEASE, type Statement } from '../../db/commit.ts'
import { insertFrom } from '../../db/insert-from.ts'
import { auditLog, outbox, webhookDelivery, webhookEndpoint } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import type { EndpointRow } from './ledger.ts'
import type { Posted } from './post.ts'

/** The rows that keep how an endpoint stands after a try, and the event to be signalled when that turned it off. */
export function noteStanding(
  ctx: ReactionCtx,
  endpoint: EndpointRow,
  { failure }: Posted,
  now: number,
): { writes: Statement[]; eventId?: string } {
  const { db } = ctx
  if (!failure)
    return {
      writes: endpoint.failingSince === null ? [] : [setFailingSince(ctx, endpoint, null)],
    }
  const reason = offReason(failure.class === 'gone', endpoint.failingSince, now)
  const failing = endpoint.failingSince === null ? [setFailingSince(ctx, endpoint, now)] : []
  if (!reason) return { writes: failing }
  const eventId = ctx.deps.newId()
  const { id, workspaceId, name } = endpoint
  const event: DomainEvent = { type: 'webhook_endpoint.turned_off', data: { endpointId: id, name, reason } }
  return {
    eventId,
    writes: [
      ...failing,
      db
        .update(webhookEndpoint)
        .set({ status: 'off', offReason: reason, offAt: now, updatedAt: now })
        .where(and(eq(webhookEndpoint.id, id), ne(webhookEndpoint.status, 'off'))),
      // Each of the two sees whether the statement just before it hit.
      insertFrom(
        db,
        outbox,
        {
          ...{ id: sql`${eventId}`, workspaceId: sql`${workspaceId}`, type: sql`${event.type}` },
          ...{ data: sql`${JSON.stringify(event.data)}`, occurredAt: sql`${now}` },
          leasedUntil: sql`${now + FIRST_LEASE}`,
        },
        sql`WHERE changes() > 0`,
      ),
      insertFrom(db, auditLog, auditColumns(ctx, endpoint, reason), sql`WHERE changes() > 0`),
      failWaiting(ctx, id, now),
    ],
  }
}

const setFailingSince = ({ db }: ReactionCtx, { id }: EndpointRow, failingSince: number | null) =>
  db.update(webhookEndpoint).set({ failingSince }).where(eq(webhookEndpoint.id, id))

/** What waits becomes a dead letter, to be re-driven by whoever turns the endpoint on again. */
const failWaiting = ({ db }: ReactionCtx, endpointId: string, now: number) =>
  db
    .update(webhookDelivery)
    .set({ state: 'failed', reason: 'endpoint_off', updatedAt: now })
    .where(
      and(
        eq(webhookDelivery.endpointId, endpointId),
        inArray(webhookDelivery.state, ['intended', 'held']),
        sql`EXISTS (SELECT 1 FROM webhook_endpoint WHERE id = ${endpointId} AND status = 'off')`,
      ),
    )

function auditColumns({ deps, now }: ReactionCtx, { id, workspaceId, name }: EndpointRow, reason: OffReason) {
  const row = auditRow(
    { deps, workspaceId, now, requestId: `webhook-${id}`, actor: { kind: 'system', name: 'webhooks' } },
    {
      ...{ action: 'webhook_endpoint.turned_off', resource: 'webhook_endpoint', resourceId: id },
      detail: { name, reason },
    },
  )
  return {
    ...{ id: sql`${row.id}`, workspaceId: sql`${row.workspaceId}`, action: sql`${row.action}` },
    ...{ resource: sql`${row.resource}`, resourceId: sql`${row.resourceId}`, actor: sql`${row.actor}` },
    ...{ at: sql`${row.at}`, requestId: sql`${row.requestId}`, detail: sql`${JSON.stringify(row.detail)}` },
  }
}

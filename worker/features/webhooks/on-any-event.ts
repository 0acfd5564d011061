import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isWebhookEvent } from '#core/domain/webhooks/event-types'
import { webhookMessage } from '#core/domain/webhooks/webhook-message'
import { insertFrom } from '../../db/insert-from.ts'
import { webhookDelivery } from '../../db/schema/index.ts'
import type { EveryReaction } from '../../events/reactions.ts'
import { LEASE } from '../sending/index.ts'

const recorded = z.array(z.object({ id: z.string(), state: z.string() }))

/**
 * Writes a delivery for each endpoint that wants to hear of what happened, once: one statement of the batch that marks
 * the events, which asks nothing before, so that a workspace without endpoints costs nothing.
 */
export const recordWebhooks: EveryReaction = {
  name: 'record-webhooks',
  wants: ({ type, workspaceId }) => workspaceId !== null && isWebhookEvent(type),
  async runAll({ db, deps }, events) {
    const now = deps.clock()
    const messages = events.map((event) => ({
      ...{ eventId: event.id, workspaceId: event.workspaceId, ...webhookMessage(event) },
    }))
    const values = {
      ...{ id: sql`lower(hex(randomblob(16)))`, workspaceId: sql`endpoint.workspace_id` },
      ...{ endpointId: sql`endpoint.id`, eventId: sql`event.value ->> 'eventId'` },
      ...{ type: sql`event.value ->> 'type'`, body: sql`event.value ->> 'body'` },
      state: sql`CASE endpoint.status WHEN 'paused' THEN 'held' ELSE 'intended' END`,
      ...{ dueAt: sql`${now}`, leasedUntil: sql`${now + LEASE}` },
      ...{ createdAt: sql`${now}`, updatedAt: sql`${now}` },
    }
    const wanted = sql`endpoint.events IS NULL
      OR EXISTS (SELECT 1 FROM json_each(endpoint.events) WHERE value = event.value ->> 'type')`
    const from = sql`FROM json_each(${JSON.stringify(messages)}) AS event JOIN webhook_endpoint AS endpoint
      ON endpoint.workspace_id = event.value ->> 'workspaceId' AND endpoint.status <> 'off' AND (${wanted}) WHERE true`
    const { id, state } = webhookDelivery
    return [insertFrom(db, webhookDelivery, values, from).returning({ id, state })]
  },
  async committed({ deps }, [rows]) {
    const due = recorded.parse(rows).filter(({ state }) => state === 'intended')
    if (due.length > 0) await deps.deliveryQueues.signal(due.map(({ id }) => ({ wakeUp: { webhookId: id } })))
  },
}

import type { WebhookDay, WebhookDelivery, WebhookEndpoint } from '#core/contracts/webhooks'
import { isWebhookEvent, WEBHOOK_TEST } from '#core/domain/webhooks/event-types'
import type { DeliveryRow, EndpointRow } from './ledger.ts'

const iso = (at: number) => new Date(at).toISOString()
const moment = (at: number | null) => (at === null ? null : iso(at))

/** An endpoint as people see it: never its secret. */
export const toEndpoint = (row: EndpointRow, days: WebhookDay[], now: number): WebhookEndpoint => ({
  id: row.id,
  name: row.name,
  url: row.url,
  events: row.events,
  status: row.status,
  off: row.offReason && row.offAt !== null ? { reason: row.offReason, at: iso(row.offAt) } : null,
  failingSince: moment(row.failingSince),
  previousSecretUntil: row.previousUntil !== null && row.previousUntil > now ? iso(row.previousUntil) : null,
  days,
  createdAt: iso(row.createdAt),
  updatedAt: iso(row.updatedAt),
})

export const toDelivery = (row: Omit<DeliveryRow, 'body'>): WebhookDelivery => ({
  id: row.id,
  endpointId: row.endpointId,
  eventId: row.eventId,
  type: isWebhookEvent(row.type) ? row.type : WEBHOOK_TEST,
  state: row.state,
  attempts: row.attempts,
  status: row.status,
  reason: row.reason,
  dueAt: iso(row.dueAt),
  createdAt: iso(row.createdAt),
  confirmedAt: moment(row.confirmedAt),
})

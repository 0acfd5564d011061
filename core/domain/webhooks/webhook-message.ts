import { WEBHOOK_DATA } from '../../contracts/webhook-events.ts'
import type { DomainEvent } from '../../events.ts'
import { isWebhookEvent } from './event-types.ts'

/** What is told of an event; null when it is nobody's business. */
export function webhookMessage(
  event: DomainEvent & { occurredAt: number },
): { type: string; body: string } | null {
  const { type, data, occurredAt } = event
  return isWebhookEvent(type) ? messageOf(type, occurredAt, WEBHOOK_DATA[type].parse(data)) : null
}

/** The exact text that is signed and sent, each time the same. */
export const messageOf = (type: string, at: number, data: Record<string, unknown>) => ({
  ...{ type, body: JSON.stringify({ type, timestamp: new Date(at).toISOString(), data }) },
})

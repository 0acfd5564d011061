/** What becomes of a delivery; `handed_over` waits for the end of its effects. */
export const DELIVERY_STATES = ['planned', 'handed_over', 'sent', 'failed', 'unknown', 'skipped'] as const

/** What can be heard of a delivery after it left. */
export const DELIVERY_EVENTS = [
  'delivered',
  'bounced',
  'complained',
  'opened',
  'clicked',
  'machine_opened',
  'machine_clicked',
  'unsubscribed',
  'undelivered',
  'redriven',
] as const
export type DeliveryEventType = (typeof DELIVERY_EVENTS)[number]

/** Whose incoming webhooks a message can be posted to. */
export const CHAT_SERVICES = ['slack', 'discord', 'teams'] as const
export type ChatService = (typeof CHAT_SERVICES)[number]

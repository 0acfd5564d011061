import type { EventType } from '../../events.ts'

/** What an endpoint may be told of, in the groups people choose by. A type once published keeps its meaning. */
export const WEBHOOK_GROUPS = {
  content: [
    'content.created',
    'content.updated',
    'content.planned',
    'content.trashed',
    'content.restored',
    'content.purged',
  ],
  review: [
    'content.submitted',
    'content.withdrawn',
    'content.changes_requested',
    'content.approved',
    'content.approval_voided',
    'review.requested',
    'review.decided',
  ],
  comments: ['comment.added', 'thread.resolved', 'thread.reopened'],
  generation: ['generation.finished', 'bulk_run.finished'],
  audience: [
    'contacts.changed',
    'contacts.deleted',
    'contact_import.finished',
    'consent.changed',
    'contact.unsubscribed',
    'suppression.added',
    'segment.entered',
    'segment.left',
  ],
  sending: [
    'broadcast.started',
    'broadcast.finished',
    'notification_request.finished',
    'delivery.bounced',
    'delivery.complained',
  ],
  workspace: ['member.joined', 'member.role_changed', 'member.removed', 'api_key.created', 'api_key.revoked'],
} as const satisfies Record<string, readonly EventType[]>

export type WebhookGroup = keyof typeof WEBHOOK_GROUPS
export type WebhookEventType = (typeof WEBHOOK_GROUPS)[WebhookGroup][number]

export const WEBHOOK_EVENT_TYPES: readonly WebhookEventType[] = Object.values(WEBHOOK_GROUPS).flat()

/** Sent by hand alone, to see whether an endpoint answers. */
export const WEBHOOK_TEST = 'webhook.test'

export const isWebhookEvent = (type: string): type is WebhookEventType =>
  WEBHOOK_EVENT_TYPES.some((each) => each === type)

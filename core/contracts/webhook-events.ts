import { z } from 'zod'
import type { WebhookEventType } from '../domain/webhooks/event-types.ts'
import { EVENTS } from '../events.ts'
import { timestampSchema } from './common.ts'

const content = { contentId: true, title: true, type: true } as const
const said = { contentId: true, title: true, threadId: true, by: true } as const
const segment = { segmentId: true, name: true, contactIds: true } as const

/**
 * What an endpoint is told of each event: fields chosen one by one from what happened, ids and small facts alone. What
 * people wrote, addresses and secrets stay in the house; who may read them asks the API.
 */
export const WEBHOOK_DATA = {
  'content.created': EVENTS['content.created'].pick(content),
  'content.updated': EVENTS['content.updated'].pick({ ...content, version: true }),
  'content.planned': EVENTS['content.planned'].pick({ ...content, at: true }),
  'content.trashed': EVENTS['content.trashed'].pick(content),
  'content.restored': EVENTS['content.restored'].pick(content),
  'content.purged': EVENTS['content.purged'].pick({ contentId: true }),
  'content.submitted': EVENTS['content.submitted'].pick(content),
  'content.withdrawn': EVENTS['content.withdrawn'].pick(content),
  'content.changes_requested': EVENTS['content.changes_requested'].pick(content),
  'content.approved': EVENTS['content.approved'].pick({ ...content, hash: true }),
  'content.approval_voided': EVENTS['content.approval_voided'].pick({ ...content, hash: true }),
  'review.requested': EVENTS['review.requested'].pick({ ...content, userId: true, dueAt: true }),
  'review.decided': EVENTS['review.decided'].pick({ ...content, decision: true, by: true }),
  'comment.added': EVENTS['comment.added'].pick({ ...said, commentId: true }),
  'thread.resolved': EVENTS['thread.resolved'].pick(said),
  'thread.reopened': EVENTS['thread.reopened'].pick(said),
  'generation.finished': EVENTS['generation.finished'].pick({ runId: true, outcome: true, provider: true }),
  'bulk_run.finished': EVENTS['bulk_run.finished'].pick({
    ...{ bulkRunId: true, name: true, status: true, done: true, failed: true },
  }),
  'contacts.changed': EVENTS['contacts.changed'].pick({ contactIds: true }),
  'contacts.deleted': EVENTS['contacts.deleted'].pick({ count: true }),
  'contact_import.finished': EVENTS['contact_import.finished'].pick({
    ...{ importId: true, name: true, status: true, created: true, updated: true, failed: true },
  }),
  'consent.changed': EVENTS['consent.changed'].pick({ contactId: true, channel: true, state: true }),
  'contact.unsubscribed': EVENTS['contact.unsubscribed'].pick({
    ...{ contactId: true, channel: true, deliveryId: true },
  }),
  'suppression.added': EVENTS['suppression.added'].pick({ channel: true, reason: true }),
  'segment.entered': EVENTS['segment.entered'].pick(segment),
  'segment.left': EVENTS['segment.left'].pick(segment),
  'broadcast.started': EVENTS['broadcast.started'].pick({ broadcastId: true, name: true }),
  'broadcast.finished': EVENTS['broadcast.finished'].pick({
    ...{ broadcastId: true, name: true, status: true, planned: true },
  }),
  'notification_request.finished': EVENTS['notification_request.finished'].pick({
    ...{ requestId: true, status: true, planned: true },
  }),
  'delivery.bounced': EVENTS['delivery.bounced'].pick({
    ...{ deliveryId: true, contactId: true, broadcastId: true, channel: true, permanent: true },
  }),
  'delivery.complained': EVENTS['delivery.complained'].pick({
    ...{ deliveryId: true, contactId: true, broadcastId: true, channel: true },
  }),
  'member.joined': EVENTS['member.joined'].pick({ userId: true, role: true }),
  'member.role_changed': EVENTS['member.role_changed'].pick({ userId: true, role: true }),
  'member.removed': EVENTS['member.removed'].pick({ userId: true }),
  'api_key.created': EVENTS['api_key.created'].pick({ apiKeyId: true, name: true }),
  'api_key.revoked': EVENTS['api_key.revoked'].pick({ apiKeyId: true }),
} as const satisfies Record<WebhookEventType, z.ZodObject>

/** The body an endpoint gets (Standard Webhooks, "Payload structure"). */
export const webhookBody = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({
    type: z.literal(type),
    timestamp: timestampSchema.describe('When it happened, whenever it is delivered.'),
    data,
  })

/** What a test carries. */
export const webhookTestData = z.object({ endpointId: z.string(), name: z.string() })

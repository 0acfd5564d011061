import { z } from 'zod'
import { contactChannelSchema } from './contracts/consent.ts'
import { contentTypeSchema } from './contracts/content.ts'
import { versionKindSchema } from './contracts/history.ts'
import { decisionSchema } from './contracts/review.ts'
import { suppressionReasonSchema } from './contracts/suppressions.ts'
import { CHANNELS } from './domain/notifications/kinds.ts'
import { SECURITY_CHANGES } from './domain/notifications/security-changes.ts'
import { OFF_REASONS } from './domain/webhooks/standing.ts'

const content = z.object({ contentId: z.string(), title: z.string(), type: contentTypeSchema })

const personRef = z.object({ id: z.string(), name: z.string() })
/** The passages a version of a source has or had; their ids follow from it. */
const passagesOf = z.object({ version: z.int(), passages: z.int() })
const knowledge = passagesOf.extend({ sourceId: z.string(), title: z.string() })

/** Something said about a content, and who said it. */
const commented = content.extend({
  threadId: z.string(),
  by: personRef,
})

/** A message that left; the contact is null where a member got it. */
const delivery = z.object({
  deliveryId: z.string(),
  contactId: z.string().nullable(),
  broadcastId: z.string().nullable(),
  channel: z.enum(CHANNELS),
})

/** That of the person whose doing it was, for what they are told of it. */
const ownLanguage = { language: z.string().optional() }

/**
 * Domain events by type: what crosses the queue. Additive changes keep the version;
 * anything else is a new type, so that rows already in the outbox still parse.
 */
export const EVENTS = {
  'content.created': content,
  'content.updated': content.extend({ version: z.int() }),
  'content.trashed': content,
  'content.restored': content,
  'content.submitted': content.extend({ comment: z.string() }),
  'content.withdrawn': content,
  'content.changes_requested': content.extend({ comment: z.string() }),
  'content.approved': content.extend({ hash: z.string() }),
  'content.restored_version': content.extend({
    versionId: z.string(),
    /** The version that was kept before it. */
    undoId: z.string(),
    by: z.object({ id: z.string(), name: z.string() }),
  }),
  'content.approval_voided': content.extend({ hash: z.string() }),
  /** A member's judgement is waited for now. */
  'review.requested': content.extend({ userId: z.string(), dueAt: z.string().nullable() }),
  /** One of several judgements; the last one is followed by `content.approved`. */
  'review.decided': content.extend({ decision: decisionSchema, by: personRef, comment: z.string() }),
  /** Somebody outside, or somebody answering them, in the talk of a review link. */
  'review.commented': content.extend({ linkId: z.string(), by: personRef, comment: z.string() }),
  'review.link_created': z.object({ contentId: z.string(), linkId: z.string(), name: z.string() }),
  'review.link_revoked': z.object({ contentId: z.string(), linkId: z.string() }),
  'comment.added': commented.extend({ commentId: z.string(), excerpt: z.string() }),
  'comment.mentioned': commented.extend({
    commentId: z.string(),
    excerpt: z.string(),
    /** Whom it mentions. */
    userId: z.string(),
  }),
  'thread.resolved': commented,
  'thread.reopened': commented,
  'reaction.added': commented.extend({ targetId: z.string(), emoji: z.string() }),
  'version.created': z.object({
    contentId: z.string(),
    versionId: z.string(),
    kind: versionKindSchema,
    name: z.string().nullable(),
    by: z.object({ id: z.string(), name: z.string() }),
  }),
  'version.renamed': z.object({
    contentId: z.string(),
    versionId: z.string(),
    name: z.string().nullable(),
  }),
  'folder.changed': z.object({ folderId: z.string() }),
  'content.planned': content.extend({ at: z.string().nullable() }),
  'content.purged': z.object({ contentId: z.string() }),
  'campaign.created': z.object({ campaignId: z.string(), name: z.string() }),
  'template.created': z.object({ templateId: z.string(), name: z.string() }),
  'template.updated': z.object({ templateId: z.string(), version: z.int() }),
  'template.archived': z.object({ templateId: z.string(), archived: z.boolean() }),
  'template.deleted': z.object({ templateId: z.string() }),
  'brand_voice.created': z.object({ brandVoiceId: z.string(), name: z.string() }),
  'brand_voice.updated': z.object({ brandVoiceId: z.string(), version: z.int() }),
  'brand_voice.deleted': z.object({ brandVoiceId: z.string() }),
  'style_guide.updated': z.object({ version: z.int() }),
  'knowledge_source.added': knowledge,
  'knowledge_source.refreshed': knowledge.extend({ replaced: passagesOf }),
  'knowledge_source.deleted': z.object({ sourceId: z.string(), fileKey: z.string(), replaced: passagesOf }),
  'generation.finished': z.object({ runId: z.string(), outcome: z.string(), provider: z.string() }),
  'bulk_run.finished': z.object({
    bulkRunId: z.string(),
    name: z.string(),
    status: z.enum(['completed', 'canceled']),
    done: z.int(),
    failed: z.int(),
  }),
  'workspace.created': z.object({ name: z.string() }),
  'workspace.updated': z.object({ name: z.string() }),
  'workspace.deleted': z.object({ name: z.string() }),
  'member.invited': z.object({ invitationId: z.string(), role: z.string() }),
  'invitation.canceled': z.object({ invitationId: z.string() }),
  'invitation.declined': z.object({ invitationId: z.string() }),
  'member.joined': z.object({ userId: z.string(), role: z.string() }),
  'member.role_changed': z.object({ userId: z.string(), role: z.string() }),
  'member.removed': z.object({ userId: z.string() }),
  'api_key.created': z.object({ apiKeyId: z.string(), name: z.string(), ...ownLanguage }),
  'api_key.revoked': z.object({ apiKeyId: z.string() }),
  'session.revoked': z.object({ userId: z.string(), sessionId: z.string() }),
  /** Something happened to a person's account; `name` is that of the passkey or the application. */
  'security.noticed': z.object({
    ...{ userId: z.string(), change: z.enum(SECURITY_CHANGES), name: z.string() },
    ...ownLanguage,
  }),
  'grant.ended': z.object({ userId: z.string(), clientId: z.string() }),
  'notification.created': z.object({
    notificationId: z.string(),
    kind: z.string(),
    /** Those whose inbox it came into. */
    userIds: z.array(z.string()),
  }),
  /** At most a hundred of them at once. */
  'contacts.changed': z.object({ contactIds: z.array(z.string()) }),
  'contacts.deleted': z.object({ count: z.int() }),
  'consent.changed': z.object({
    contactId: z.string(),
    channel: contactChannelSchema,
    state: z.enum(['pending', 'given', 'withdrawn']),
  }),
  /** Somebody left by the link in a message. */
  'contact.unsubscribed': z.object({
    contactId: z.string(),
    channel: contactChannelSchema,
    deliveryId: z.string(),
  }),
  'suppression.added': z.object({ channel: contactChannelSchema, reason: suppressionReasonSchema }),
  'contact_import.started': z.object({ importId: z.string(), name: z.string(), rows: z.int() }),
  'contact_import.finished': z.object({
    importId: z.string(),
    name: z.string(),
    status: z.enum(['completed', 'canceled', 'failed']),
    created: z.int(),
    updated: z.int(),
    failed: z.int(),
  }),
  'segment.saved': z.object({ segmentId: z.string(), name: z.string() }),
  'segment.deleted': z.object({ segmentId: z.string() }),
  /** Contacts for whom the rule has begun to hold, at most two hundred at once. */
  'segment.entered': z.object({ segmentId: z.string(), name: z.string(), contactIds: z.array(z.string()) }),
  /** The same for those for whom it holds no more. */
  'segment.left': z.object({ segmentId: z.string(), name: z.string(), contactIds: z.array(z.string()) }),
  /** A run of a schedule begins; whoever owns what it starts does so. */
  'schedule.due': z.object({
    scheduleId: z.string(),
    target: z.enum(['request', 'broadcast']),
    targetId: z.string(),
    /** The time it was for (epoch ms). */
    at: z.int(),
    recurring: z.boolean(),
  }),
  'schedule.late': z.object({ scheduleId: z.string(), name: z.string(), minutes: z.int() }),
  /** A page of its recipients is to be planned. */
  'notification_request.due': z.object({ requestId: z.string() }),
  'notification_request.finished': z.object({
    requestId: z.string(),
    status: z.enum(['completed', 'canceled', 'failed']),
    planned: z.int(),
  }),
  'broadcast.due': z.object({ broadcastId: z.string() }),
  'broadcast.started': z.object({ broadcastId: z.string(), name: z.string() }),
  'broadcast.finished': z.object({
    broadcastId: z.string(),
    name: z.string(),
    status: z.enum(['completed', 'canceled', 'refused']),
    planned: z.int(),
  }),
  /** A provider tells that it could not reach the recipient. */
  'delivery.bounced': delivery.extend({
    /** The address will not work later either. */
    permanent: z.boolean(),
  }),
  /** Somebody called a message unwanted. */
  'delivery.complained': delivery,
  'webhook_endpoint.turned_off': z.object({
    endpointId: z.string(),
    name: z.string(),
    reason: z.enum(OFF_REASONS),
  }),
  /** Something shall leave the house; the row in the ledger says what. */
  'effect.requested': z.object({ effectId: z.string() }),
  /** Its name while there was mail alone. */
  'mail.requested': z.object({ effectId: z.string() }),
} as const

export type EventType = keyof typeof EVENTS
export type EventOf<T extends EventType> = { type: T; data: z.infer<(typeof EVENTS)[T]> }
/** An event to emit. */
export type DomainEvent = { [T in EventType]: EventOf<T> }[EventType]
/** An event as the consumer sees it. `workspaceId` is null for events of an account outside any workspace. */
export type StoredEvent<T extends EventType = EventType> = EventOf<T> & {
  id: string
  workspaceId: string | null
  occurredAt: number
}

/** Parses what the queue or the outbox holds; throws a ZodError for an unknown or malformed event. */
export function parseEvent(type: string, data: unknown): DomainEvent {
  const schema = EVENTS[z.enum(Object.keys(EVENTS) as [EventType]).parse(type)]
  return { type, data: schema.parse(data) } as DomainEvent
}

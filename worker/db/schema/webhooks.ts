import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { WEBHOOK_STATES } from '#core/contracts/webhooks'
import type { ErrorClass } from '#core/domain/notifications/effect'
import type { WebhookEventType } from '#core/domain/webhooks/event-types'
import { ENDPOINT_STATUSES, OFF_REASONS } from '#core/domain/webhooks/standing'
import { organization } from './auth.ts'

/** Where a workspace's events are sent. */
export const webhookEndpoint = sqliteTable(
  'webhook_endpoint',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    url: text('url').notNull(),
    /** Null is all. */
    events: text('events', { mode: 'json' }).$type<WebhookEventType[]>(),
    status: text('status', { enum: ENDPOINT_STATUSES }).notNull(),
    offReason: text('off_reason', { enum: OFF_REASONS }),
    offAt: integer('off_at'),
    /** The first failure since something got through. */
    failingSince: integer('failing_since'),
    /** The secret and the one before it. */
    sealed: text('sealed').notNull(),
    sealedWith: text('sealed_with'),
    previousUntil: integer('previous_until'),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('webhook_endpoint_of').on(t.workspaceId, t.createdAt),
    index('webhook_endpoint_sealed').on(t.sealedWith),
  ],
)

/** One event for one endpoint: a row before anything leaves, as in the ledger of effects. */
export const webhookDelivery = sqliteTable(
  'webhook_delivery',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    endpointId: text('endpoint_id')
      .notNull()
      .references(() => webhookEndpoint.id, { onDelete: 'cascade' }),
    eventId: text('event_id').notNull(),
    type: text('type').notNull(),
    /** Exactly what is signed and sent. */
    body: text('body').notNull(),
    state: text('state', { enum: WEBHOOK_STATES }).notNull(),
    dueAt: integer('due_at').notNull(),
    /** Signalled to the queue, which has until then to attempt it. */
    leasedUntil: integer('leased_until').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    /** A try was lost: the endpoint may hold it already. */
    mayHold: integer('may_hold', { mode: 'boolean' }).notNull().default(false),
    status: integer('status'),
    errorClass: text('error_class').$type<ErrorClass>(),
    reason: text('reason'),
    confirmedAt: integer('confirmed_at'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('webhook_delivery_once').on(t.eventId, t.endpointId),
    index('webhook_delivery_due').on(t.state, t.dueAt),
    index('webhook_delivery_list').on(t.endpointId, t.createdAt, t.id),
    index('webhook_delivery_days').on(t.workspaceId, t.createdAt, t.endpointId, t.state),
    index('webhook_delivery_age').on(t.state, t.updatedAt),
  ],
)

/** Each try of a delivery. Without an end its consumer died. */
export const webhookAttempt = sqliteTable(
  'webhook_attempt',
  {
    deliveryId: text('delivery_id')
      .notNull()
      .references(() => webhookDelivery.id, { onDelete: 'cascade' }),
    attempt: integer('attempt').notNull(),
    startedAt: integer('started_at').notNull(),
    endedAt: integer('ended_at'),
    outcome: text('outcome').$type<'accepted' | ErrorClass>(),
    status: integer('status'),
    answer: text('answer').notNull().default(''),
    reason: text('reason'),
  },
  (t) => [primaryKey({ columns: [t.deliveryId, t.attempt] })],
)

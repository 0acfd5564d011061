import { isNotNull, isNull, sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { EFFECT_STATES, type ErrorClass } from '#core/domain/notifications/effect'
import { type Channel, SEVERITIES as PRIORITIES } from '#core/domain/notifications/kinds'

/** Domain events, written in the batch that caused them; the queue message is only a wake-up signal. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id'),
    type: text('type').notNull(),
    data: text('data', { mode: 'json' }).$type<unknown>().notNull(),
    occurredAt: integer('occurred_at').notNull(),
    /** A relay may send it again after this time, until it is delivered or dead. */
    leasedUntil: integer('leased_until').notNull(),
    attempts: integer('attempts').notNull().default(0),
    deliveredAt: integer('delivered_at'),
    deadAt: integer('dead_at'),
    lastError: text('last_error'),
  },
  (t) => [
    // An event is in the one that tells where it stands: waiting, delivered or dead.
    index('outbox_due').on(t.leasedUntil).where(sql`${t.deliveredAt} IS NULL AND ${t.deadAt} IS NULL`),
    index('outbox_delivered').on(t.deliveredAt, t.id).where(isNotNull(t.deliveredAt)),
    index('outbox_dead').on(t.workspaceId, t.deadAt, t.id).where(isNotNull(t.deadAt)),
  ],
)

/** A reaction that has run for an event, so that a retry never repeats it. */
export const reactionDone = sqliteTable(
  'reaction_done',
  {
    eventId: text('event_id').notNull(),
    reaction: text('reaction').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.reaction] })],
)

/** The ledger of external effects: one row before anything leaves the house. */
export const effect = sqliteTable(
  'effect',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id'),
    /** Names the effect once and for all: a second intention with the same key is the same effect. */
    key: text('key').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    /** The notification's delivery it belongs to; null for mail of an account. */
    deliveryId: text('delivery_id'),
    priority: text('priority', { enum: PRIORITIES }).notNull().default('normal'),
    /** Masked, to be shown. */
    recipient: text('recipient'),
    /** Sealed by the secrets envelope, since it may carry sign-in links; empty once confirmed. */
    payload: text('payload').notNull(),
    /** Id of the key that sealed the payload; null when there is none. */
    sealedWith: text('sealed_with'),
    state: text('state', { enum: EFFECT_STATES }).notNull(),
    /** Not to be attempted before. */
    dueAt: integer('due_at').notNull().default(0),
    /** Signalled to a queue, which has until then to attempt it. */
    leasedUntil: integer('leased_until').notNull().default(0),
    provider: text('provider'),
    /** The only provider that may have it again, since it knows the effect's key and may hold it already. */
    pinnedTo: text('pinned_to'),
    /** What the provider calls it, by which its webhooks name it. */
    providerRef: text('provider_ref'),
    attempts: integer('attempts').notNull().default(0),
    errorClass: text('error_class').$type<ErrorClass>(),
    lastError: text('last_error'),
    confirmedAt: integer('confirmed_at'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('effect_due').on(t.state, t.dueAt),
    index('effect_delivery').on(t.deliveryId),
    index('effect_ref').on(t.providerRef),
    uniqueIndex('effect_key').on(t.key),
    index('effect_state').on(t.state, t.updatedAt),
    index('effect_workspace').on(t.workspaceId, t.createdAt, t.id),
    index('effect_sealed').on(t.sealedWith),
  ],
)

/** Each try of an effect: with whom and how it ended. Without an end its consumer died. */
export const effectAttempt = sqliteTable(
  'effect_attempt',
  {
    effectId: text('effect_id').notNull(),
    attempt: integer('attempt').notNull(),
    provider: text('provider').notNull(),
    startedAt: integer('started_at').notNull(),
    endedAt: integer('ended_at'),
    outcome: text('outcome').$type<'accepted' | ErrorClass>(),
    reason: text('reason'),
  },
  (t) => [primaryKey({ columns: [t.effectId, t.attempt] })],
)

/** What is remembered of a provider that failed; without a row it is trusted. */
export const providerCircuit = sqliteTable('provider_circuit', {
  provider: text('provider').primaryKey(),
  failures: integer('failures').notNull(),
  openUntil: integer('open_until'),
  updatedAt: integer('updated_at').notNull(),
})

/** Written in the batch it reports; sealed later, in order, into a hash chain per workspace. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    action: text('action').notNull(),
    resource: text('resource').notNull(),
    resourceId: text('resource_id').notNull(),
    actor: text('actor').notNull(),
    at: integer('at').notNull(),
    requestId: text('request_id').notNull(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    seq: integer('seq'),
    hash: text('hash'),
  },
  (t) => [
    uniqueIndex('audit_chain').on(t.workspaceId, t.seq).where(isNotNull(t.seq)),
    index('audit_time').on(t.workspaceId, t.at, t.id),
    index('audit_unsealed').on(t.workspaceId, t.at, t.id).where(isNull(t.seq)),
  ],
)

/** Last link of each workspace's chain; only the sealer moves it, by compare-and-swap. */
export const auditHead = sqliteTable('audit_head', {
  workspaceId: text('workspace_id').primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
})

/** The answer to a keyed POST, written in the batch that did its work. */
export const idempotencyKey = sqliteTable(
  'idempotency_key',
  {
    /** Actor and route, so that keys of different people never meet. */
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status'),
    response: text('response'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] }), index('idempotency_age').on(t.createdAt)],
)

export const mailboxMessage = sqliteTable(
  'mailbox_message',
  {
    id: text('id').primaryKey(),
    to: text('to').notNull(),
    from: text('from').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('mailbox_time').on(t.at)],
)

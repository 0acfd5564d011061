import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import {
  type NotificationRequestInput,
  REQUEST_STATUSES,
  type RequestDigest,
} from '#core/contracts/notification-requests'
import type { LocalTime } from '#core/contracts/schedules'
import type { Channel, Kind, Severity } from '#core/domain/notifications/kinds'
import { organization } from './auth.ts'

/** A call to tell people something. It is carried out in steps, each of which moves `cursor` on. */
export const notificationRequest = sqliteTable(
  'notification_request',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    /** Whose recipients it tells: its own, or those of the recurring request that it is one run of. */
    originId: text('origin_id').notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    data: text('data', { mode: 'json' }).$type<NotificationRequestInput['data']>().notNull(),
    priority: text('priority').$type<Severity>().notNull(),
    /** Empty: those of the kind. */
    channels: text('channels', { mode: 'json' }).$type<Channel[]>().notNull(),
    segmentId: text('segment_id'),
    localTime: text('local_time', { mode: 'json' }).$type<LocalTime>(),
    /** The digest its messages are gathered into; null when they come by themselves. */
    digest: text('digest', { mode: 'json' }).$type<RequestDigest>(),
    status: text('status', { enum: REQUEST_STATUSES }).notNull(),
    reason: text('reason'),
    recipients: integer('recipients').notNull(),
    planned: integer('planned').notNull().default(0),
    unknown: integer('unknown').notNull().default(0),
    /** How far it is carried out; what it means is the audience's own. Null: not begun. */
    cursor: text('cursor'),
    /** When it may be carried out. */
    dueAt: integer('due_at').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    index('notification_request_workspace').on(t.workspaceId, t.createdAt, t.id),
    index('notification_request_due').on(t.status, t.dueAt),
  ],
)

/** Whom a request names, as it names them: `user:ID`, `contact:ID` or `email:ADDRESS`. */
export const notificationRequestRecipient = sqliteTable(
  'notification_request_recipient',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => notificationRequest.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    workspaceId: text('workspace_id').notNull(),
    recipient: text('recipient').notNull(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.ordinal] })],
)

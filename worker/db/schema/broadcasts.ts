import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { BROADCAST_CHANNELS, BROADCAST_STATUSES } from '#core/contracts/broadcasts'
import type { LocalTime } from '#core/contracts/schedules'
import { organization } from './auth.ts'

/** One approved content on its way to an audience. `contentHash` is what was approved when it was composed. */
export const broadcast = sqliteTable(
  'broadcast',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    contentId: text('content_id').notNull(),
    contentHash: text('content_hash').notNull(),
    channel: text('channel', { enum: BROADCAST_CHANNELS }).notNull(),
    /** Null: everybody who has agreed to the channel. */
    segmentId: text('segment_id'),
    subject: text('subject').notNull(),
    preheader: text('preheader').notNull(),
    /** Messages a minute; null: as fast as they go. */
    throttle: integer('throttle'),
    localTime: text('local_time', { mode: 'json' }).$type<LocalTime>(),
    status: text('status', { enum: BROADCAST_STATUSES }).notNull(),
    /** Why it was refused. */
    reason: text('reason'),
    version: integer('version').notNull(),
    /** The last contact that was planned; null before the first. */
    cursor: text('cursor'),
    planned: integer('planned').notNull().default(0),
    /** The last minute that was filled, and with how many: what the throttle counts. */
    minute: integer('minute').notNull().default(0),
    inMinute: integer('in_minute').notNull().default(0),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    startedAt: integer('started_at'),
    endedAt: integer('ended_at'),
  },
  (t) => [
    index('broadcast_workspace').on(t.workspaceId, t.createdAt, t.id),
    index('broadcast_status').on(t.status, t.minute),
  ],
)

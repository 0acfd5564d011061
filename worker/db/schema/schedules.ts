import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { SCHEDULE_STATUSES, SCHEDULE_TARGETS } from '#core/contracts/schedules'
import { organization } from './auth.ts'

/** When something is to happen, once or again and again. `nextAt` names the run that comes: it moves on with it. */
export const schedule = sqliteTable(
  'schedule',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    target: text('target', { enum: SCHEDULE_TARGETS }).notNull(),
    /** The request or the broadcast. */
    targetId: text('target_id').notNull(),
    /** Null: once. */
    cron: text('cron'),
    timeZone: text('time_zone').notNull(),
    status: text('status', { enum: SCHEDULE_STATUSES }).notNull(),
    /** Null when no run comes. */
    nextAt: integer('next_at'),
    lastAt: integer('last_at'),
    runs: integer('runs').notNull().default(0),
    /** Who fires it now, and until when. */
    lease: text('lease'),
    leasedUntil: integer('leased_until').notNull().default(0),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('schedule_workspace').on(t.workspaceId, t.createdAt, t.id),
    index('schedule_due').on(t.status, t.nextAt),
    index('schedule_target').on(t.targetId),
  ],
)

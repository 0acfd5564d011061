import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { REVIEW_EVENTS, REVIEW_MODES } from '#core/contracts/review'
import { content } from './content.ts'

const contentId = () =>
  text('content_id')
    .notNull()
    .references(() => content.id, { onDelete: 'cascade' })

/** What happened in the reviews of a content. */
export const review = sqliteTable(
  'review',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    contentId: contentId(),
    event: text('event', { enum: REVIEW_EVENTS }).notNull(),
    actor: text('actor').notNull(),
    comment: text('comment').notNull(),
    hash: text('hash'),
    /** Part of the talk with whoever holds this link; they see these entries and no others. */
    linkId: text('link_id'),
    at: integer('at').notNull(),
  },
  (t) => [index('review_content').on(t.workspaceId, t.contentId, t.at)],
)

/** The last sending for review of a content; the next one takes its place. */
export const reviewRound = sqliteTable('review_round', {
  contentId: contentId().primaryKey(),
  workspaceId: text('workspace_id').notNull(),
  mode: text('mode', { enum: REVIEW_MODES }).notNull(),
  dueAt: integer('due_at'),
  openedBy: text('opened_by').notNull(),
  openedAt: integer('opened_at').notNull(),
})

/** Someone asked in the round: a member, or a person outside by their link. */
export const reviewSeat = sqliteTable(
  'review_seat',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    contentId: contentId(),
    position: integer('position').notNull(),
    userId: text('user_id'),
    linkId: text('link_id'),
    decision: text('decision', { enum: ['approved', 'changes_requested'] }),
    hash: text('hash'),
    decidedAt: integer('decided_at'),
  },
  (t) => [
    index('review_seat_content').on(t.contentId, t.position),
    index('review_seat_user').on(t.workspaceId, t.userId),
  ],
)

/** A link for someone without an account; the token itself is told once and kept as its SHA-256. */
export const reviewLink = sqliteTable(
  'review_link',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    contentId: contentId(),
    tokenHash: text('token_hash').notNull().unique(),
    /** Whom it is for, as the team calls them. */
    name: text('name').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
    lastSeenAt: integer('last_seen_at'),
  },
  (t) => [index('review_link_content').on(t.workspaceId, t.contentId)],
)

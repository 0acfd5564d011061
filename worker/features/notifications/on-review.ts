import { and, eq, sql } from 'drizzle-orm'
import type { ReviewEntry } from '#core/contracts/review'
import type { Kind } from '#core/domain/notifications/kinds'
import type { Statement } from '../../db/commit.ts'
import { review, reviewLink, user } from '../../db/schema/index.ts'
import type { Reacting } from '../../events/reacting.ts'
import type { Reaction, ReactionCtx } from '../../events/reactions.ts'
import { notify } from './notify.ts'
import { membersWho, namedReviewers, stillMembers, writersOf } from './recipients.ts'

interface ReviewStep {
  id: string
  workspaceId: string | null
  occurredAt: number
  data: { contentId: string; title: string }
}

/** Whoever may judge a text hears that one waits, unless people were asked by name: they are told of their turn. */
export const notifyReviewers: Reaction<'content.submitted'> = {
  name: 'notify-reviewers',
  run: (ctx, event) =>
    tell(ctx, event, 'submitted', 'review.requested', async (workspaceId) => {
      const named = await namedReviewers(ctx.db, workspaceId, event.data.contentId)
      return named.length > 0 ? [] : membersWho(ctx.db, workspaceId, 'content:review')
    }),
}

/** A reviewer asked by name hears that it is their turn. */
export const notifyAsked: Reaction<'review.requested'> = {
  name: 'notify-asked',
  run: (ctx, event) => tell(ctx, event, 'submitted', 'review.requested', async () => [event.data.userId]),
}

/** The writers of a text hear how it was judged. */
export const notifyOfApproval: Reaction<'content.approved'> = {
  name: 'notify-of-approval',
  run: (ctx, event) => tell(ctx, event, 'approved', 'review.approved', writers(ctx, event)),
}

export const notifyOfChanges: Reaction<'content.changes_requested'> = {
  name: 'notify-of-changes',
  run: (ctx, event) => tell(ctx, event, 'changes_requested', 'review.changes_requested', writers(ctx, event)),
}

const writers =
  ({ db }: ReactionCtx, { data }: ReviewStep) =>
  (workspaceId: string) =>
    writersOf(db, workspaceId, data.contentId)

async function tell(
  ctx: Reacting,
  { id, workspaceId, occurredAt, data }: ReviewStep,
  step: ReviewEntry['event'],
  kind: Kind,
  concerned: (workspaceId: string) => Promise<string[]>,
): Promise<Statement[]> {
  if (!workspaceId) return []
  const { contentId, title } = data
  const [people, entry] = await Promise.all([
    concerned(workspaceId),
    entryOf(ctx, workspaceId, contentId, step, occurredAt),
  ])
  const told = await stillMembers(ctx.db, workspaceId, people, entry.actor ? [entry.actor.id] : [])
  const about = { title, excerpt: entry.comment.slice(0, 280), contentId, threadId: null }
  return notify(ctx, { id, workspaceId, occurredAt }, kind, told, { actor: entry.actor, ...about })
}

/** Who took the step and what they said; it was written at the very time of the event. */
async function entryOf(
  { db }: ReactionCtx,
  workspaceId: string,
  contentId: string,
  step: ReviewEntry['event'],
  at: number,
) {
  const [row] = await db
    .select({
      id: review.actor,
      name: sql<string | null>`coalesce(${user.name}, ${reviewLink.name})`,
      comment: review.comment,
    })
    .from(review)
    .leftJoin(user, eq(user.id, review.actor))
    .leftJoin(reviewLink, eq(reviewLink.id, sql`substr(${review.actor}, 7)`))
    .where(
      and(
        eq(review.workspaceId, workspaceId),
        eq(review.contentId, contentId),
        eq(review.event, step),
        eq(review.at, at),
      ),
    )
  return { actor: row ? { id: row.id, name: row.name ?? '' } : null, comment: row?.comment ?? '' }
}

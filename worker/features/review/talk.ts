import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ReviewTalk } from '#core/contracts/review-links'
import { notFound } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { review, reviewLink, user } from '../../db/schema/index.ts'
import { findContent, reviewEntry } from '../content/index.ts'

const SPOKEN = ['commented', 'approved', 'changes_requested'] as const
const spokenSchema = z.enum(SPOKEN)

/** What the holder of a link and the team have said to each other, oldest first. */
export async function talkOf(
  ctx: Pick<Ctx, 'db' | 'workspaceId'>,
  contentId: string,
  linkId: string,
): Promise<ReviewTalk[]> {
  const rows = await ctx.db
    .select({ entry: review, name: sql<string>`coalesce(${user.name}, ${reviewLink.name}, '—')` })
    .from(review)
    .leftJoin(user, eq(user.id, review.actor))
    .leftJoin(reviewLink, eq(reviewLink.id, sql`substr(${review.actor}, 7)`))
    .where(
      and(
        eq(review.workspaceId, ctx.workspaceId),
        eq(review.contentId, contentId),
        eq(review.linkId, linkId),
        inArray(review.event, [...SPOKEN]),
      ),
    )
    .orderBy(asc(review.at))
    .limit(200)
  return rows.map(({ entry, name }) => ({
    id: entry.id,
    event: spokenSchema.parse(entry.event),
    name,
    guest: entry.actor === `guest:${linkId}`,
    comment: entry.comment,
    at: new Date(entry.at).toISOString(),
  }))
}

/** Adds to the talk of a link: by its holder, or by someone of the team who answers them. */
export async function sayInTalk(ctx: Ctx, contentId: string, linkId: string, comment: string): Promise<void> {
  const byLink = ctx.actor.kind === 'guest'
  if (!byLink) authorize(ctx, 'comment:write')
  const { id, title, type } = await findContent(ctx.db, ctx.workspaceId, contentId)
  if (!byLink) await requireLink(ctx, contentId, linkId)
  await commit(ctx, {
    permission: byLink ? null : 'comment:write',
    writes: [reviewEntry(ctx, contentId, 'commented', { comment, linkId })],
    audit: {
      action: 'review.commented',
      resource: 'review_link',
      resourceId: linkId,
      detail: { contentId, title },
    },
    events: [
      {
        type: 'review.commented',
        data: { contentId: id, title, type, linkId, comment, by: actorPerson(ctx.actor) },
      },
    ],
    answer: { status: 204, body: null },
  })
}

async function requireLink(ctx: Ctx, contentId: string, linkId: string): Promise<void> {
  const [row] = await ctx.db
    .select({ id: reviewLink.id })
    .from(reviewLink)
    .where(
      and(
        eq(reviewLink.workspaceId, ctx.workspaceId),
        eq(reviewLink.contentId, contentId),
        eq(reviewLink.id, linkId),
      ),
    )
  if (!row) throw notFound('link')
}

/** The talk of a link, for the team. */
export async function readTalk(ctx: Ctx, contentId: string, linkId: string): Promise<ReviewTalk[]> {
  authorize(ctx, 'content:read')
  await requireLink(ctx, contentId, linkId)
  return talkOf(ctx, contentId, linkId)
}

import { and, desc, eq } from 'drizzle-orm'
import type { GuestReview } from '#core/contracts/review-links'
import { seatsAtTurn } from '#core/domain/review/round'
import { organization, review, user } from '../../db/schema/index.ts'
import { findContent, findRound } from '../content/index.ts'
import type { GuestCtx } from './guest-ctx.ts'
import { talkOf } from './talk.ts'

/** All that the holder of a link may see: the words, the question, their own talk with the team. */
export async function viewAsGuest(ctx: GuestCtx): Promise<GuestReview> {
  const { db, workspaceId, link } = ctx
  await ctx.deps.sessions.settle(link.contentId)
  const [content, round, talk, [sent], [workspace]] = await Promise.all([
    findContent(db, workspaceId, link.contentId),
    findRound(db, workspaceId, link.contentId),
    talkOf(ctx, link.contentId, link.id),
    lastSubmission(ctx),
    db
      .select({ name: organization.name, timeZone: organization.timeZone })
      .from(organization)
      .where(eq(organization.id, workspaceId)),
  ])
  const open = content.status === 'in_review'
  const seat = round.seats.find(({ linkId }) => linkId === link.id)
  const turn = open ? seatsAtTurn(round, content.hash) : []
  const mayDecide = turn.some(({ id }) => id === seat?.id)
  const stands = seat?.decision === 'changes_requested' || seat?.hash === content.hash
  const { type, language, title, doc, hash, status } = content
  return {
    reviewer: link.name,
    workspace: workspace?.name ?? '',
    sender: sent?.name ?? null,
    note: sent?.note ?? '',
    dueAt: round.dueAt === null ? null : new Date(round.dueAt).toISOString(),
    expiresAt: new Date(link.expiresAt).toISOString(),
    timeZone: workspace?.timeZone ?? 'UTC',
    ...{ type, language, title, doc, hash, status },
    mayDecide,
    decision: seat && stands ? seat.decision : null,
    waitsFor: open && seat && !mayDecide && seat.decision === null ? (turn[0]?.name ?? null) : null,
    talk,
  }
}

/** Who sent it for review last, and what they wrote to the reviewers. */
const lastSubmission = ({ db, workspaceId, link }: GuestCtx) =>
  db
    .select({ name: user.name, note: review.comment })
    .from(review)
    .leftJoin(user, eq(user.id, review.actor))
    .where(
      and(
        eq(review.workspaceId, workspaceId),
        eq(review.contentId, link.contentId),
        eq(review.event, 'submitted'),
      ),
    )
    .orderBy(desc(review.at))
    .limit(1)

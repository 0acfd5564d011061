import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { ReviewMode, SubmitInput } from '#core/contracts/review'
import { rolesThatAllow } from '#core/domain/access/permissions'
import type { Round, Seat } from '#core/domain/review/round'
import { invalid } from '#core/errors'
import { actorPerson, type Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import type { Guard, Statement } from '../../db/commit.ts'
import { reviewLink, reviewRound, reviewSeat, user } from '../../db/schema/index.ts'

export interface SeatRow extends Seat {
  userId: string | null
  linkId: string | null
  decidedAt: number | null
}
export interface RoundRow extends Round<SeatRow> {
  mode: ReviewMode
  dueAt: number | null
}

/** The last round of a content; content sent before there were rounds is open to anyone who may review. */
export async function findRound(db: Db, workspaceId: string, contentId: string): Promise<RoundRow> {
  const ofContent = and(eq(reviewRound.workspaceId, workspaceId), eq(reviewRound.contentId, contentId))
  const [[round], seats] = await db.batch([
    db.select().from(reviewRound).where(ofContent),
    db
      .select({
        seat: reviewSeat,
        name: sql<string>`coalesce(${user.name}, ${reviewLink.name}, '—')`,
      })
      .from(reviewSeat)
      .leftJoin(user, eq(user.id, reviewSeat.userId))
      .leftJoin(reviewLink, eq(reviewLink.id, reviewSeat.linkId))
      .where(and(eq(reviewSeat.workspaceId, workspaceId), eq(reviewSeat.contentId, contentId)))
      .orderBy(asc(reviewSeat.position)),
  ])
  return {
    mode: round?.mode ?? 'any',
    dueAt: round?.dueAt ?? null,
    seats: seats.map(({ seat, name }) => ({ ...seat, name, guest: seat.linkId !== null })),
  }
}

/** Opens a round in the place of the last one. People who hold a live link to the content are asked after the members. */
export function openRound(ctx: Ctx, contentId: string, input: Omit<SubmitInput, 'comment'>): Statement[] {
  const { db, workspaceId, now } = ctx
  const round = {
    mode: input.mode,
    dueAt: input.dueAt === null ? null : Date.parse(input.dueAt),
    openedBy: actorPerson(ctx.actor).id,
    openedAt: now,
  }
  const seats = input.reviewers.map((userId, position) => ({
    ...{ id: ctx.deps.newId(), workspaceId, contentId, position, userId },
    ...{ linkId: null, decision: null, hash: null, decidedAt: null },
  }))
  return [
    db
      .insert(reviewRound)
      .values({ contentId, workspaceId, ...round })
      .onConflictDoUpdate({ target: reviewRound.contentId, set: round }),
    db
      .delete(reviewSeat)
      .where(and(eq(reviewSeat.workspaceId, workspaceId), eq(reviewSeat.contentId, contentId))),
    ...seats.map((seat) => db.insert(reviewSeat).values(seat)),
    db.insert(reviewSeat).select(
      db
        .select({
          ...{ id: reviewLink.id, workspaceId: reviewLink.workspaceId, contentId: reviewLink.contentId },
          position: sql<number>`${seats.length} + row_number() OVER (ORDER BY ${reviewLink.createdAt})`.as(
            'position',
          ),
          userId: sql<null>`NULL`.as('user_id'),
          linkId: sql<string>`${reviewLink.id}`.as('link_id'),
          decision: sql<null>`NULL`.as('decision'),
          hash: sql<null>`NULL`.as('hash'),
          decidedAt: sql<null>`NULL`.as('decided_at'),
        })
        .from(reviewLink)
        .where(
          and(
            eq(reviewLink.workspaceId, workspaceId),
            eq(reviewLink.contentId, contentId),
            isNull(reviewLink.revokedAt),
            sql`${reviewLink.expiresAt} > ${now}`,
          ),
        ),
    ),
  ]
}

/** Hold while everybody named may review here, and while somebody can give the approvals the mode asks for. */
export function roundGuards(ctx: Ctx, contentId: string, input: Omit<SubmitInput, 'comment'>): Guard[] {
  const { workspaceId, now } = ctx
  const { mode, reviewers } = input
  const roles = sql.join(
    rolesThatAllow('content:review').map((role) => sql`${role}`),
    sql`, `,
  )
  const named = sql.join(
    reviewers.map((id) => sql`${id}`),
    sql`, `,
  )
  const members: Guard = {
    name: 'reviewers',
    condition: sql`(SELECT count(*) FROM member WHERE organization_id = ${workspaceId}
      AND user_id IN (${named}) AND role IN (${roles})) = ${reviewers.length}`,
    error: invalid('reviewers', 'Name members of this workspace who may review.'),
  }
  const outsiders: Guard = {
    name: 'anybody',
    condition: sql`EXISTS (SELECT 1 FROM review_link WHERE workspace_id = ${workspaceId}
      AND content_id = ${contentId} AND revoked_at IS NULL AND expires_at > ${now})`,
    error: invalid('reviewers', 'Name at least one person, or let anyone who may review decide.'),
  }
  if (reviewers.length > 0) return [members]
  return mode === 'all' || mode === 'ordered' ? [outsiders] : []
}

/** Approvals given so far are of other words than an edit leaves. */
export const forgetDecisions = (ctx: Ctx, contentId: string): Statement =>
  ctx.db
    .update(reviewSeat)
    .set({ decision: null, hash: null, decidedAt: null })
    .where(
      and(
        eq(reviewSeat.workspaceId, ctx.workspaceId),
        eq(reviewSeat.contentId, contentId),
        eq(reviewSeat.decision, 'approved'),
      ),
    )

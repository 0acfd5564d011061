import type { ReviewRound } from '#core/contracts/review'
import { actorAllows } from '#core/domain/access/permissions'
import { mayDecide, seatsAtTurn } from '#core/domain/review/round'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorUserId, type Ctx } from '../../context.ts'
import { findContent } from './repository.ts'
import { findRound } from './review-round.ts'

/** Who was asked in the last round, what they said, and whether it is the caller's turn. */
export async function getRound(ctx: Ctx, contentId: string): Promise<ReviewRound> {
  authorize(ctx, 'content:read')
  const [content, round] = await Promise.all([
    findContent(ctx.db, ctx.workspaceId, contentId, { trashed: true }),
    findRound(ctx.db, ctx.workspaceId, contentId),
  ])
  const open = content.status === 'in_review'
  const turn = new Set(open ? seatsAtTurn(round, content.hash).map(({ id }) => id) : [])
  const me = actorUserId(ctx.actor)
  const own = round.seats.find(({ userId }) => userId !== null && userId === me)
  return {
    mode: round.mode,
    dueAt: round.dueAt === null ? null : new Date(round.dueAt).toISOString(),
    seats: round.seats.map((seat) => ({
      id: seat.id,
      person: { id: seat.userId ?? `guest:${seat.linkId}`, name: seat.name },
      guest: seat.guest,
      decision: seat.decision,
      decidedAt: seat.decidedAt === null ? null : new Date(seat.decidedAt).toISOString(),
      atTurn: turn.has(seat.id),
    })),
    mayDecide:
      open &&
      actorAllows(ctx.actor, 'content:review') &&
      allows(() => mayDecide(round, own?.id ?? null, content.hash)),
  }
}

function allows(check: () => void): boolean {
  try {
    check()
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

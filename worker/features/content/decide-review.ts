import { and, eq } from 'drizzle-orm'
import type { Content } from '#core/contracts/content'
import type { Decision } from '#core/contracts/review'
import { nextStatus } from '#core/domain/content/review'
import { seatsAtTurn, statusAfter } from '#core/domain/review/round'
import { AppError } from '#core/errors'
import type { DomainEvent } from '#core/events'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { reviewSeat } from '../../db/schema/index.ts'
import { overNewest } from './over-newest.ts'
import { namedIn, type Plan, planChange } from './plan.ts'
import { findContent } from './repository.ts'
import { approvalOf } from './review-content.ts'
import { reviewEntry } from './review-entry.ts'
import { findRound, type RoundRow, type SeatRow } from './review-round.ts'
import { type NamedContent, toContent } from './rows.ts'

interface Judgement {
  decision: Decision
  comment: string
  /** For an approval: the hash of what was read. */
  hash?: string
}

/**
 * One reviewer's judgement. Two who judge at the same time are counted one after the other.
 * Throws `precondition_failed` when an approval is not of exactly this content, `conflict` when it is not in review or not
 * this reviewer's turn, `forbidden` for someone who was not asked.
 */
export async function decideReview(ctx: Ctx, id: string, judgement: Judgement): Promise<Content> {
  const byLink = ctx.actor.kind === 'guest'
  if (!byLink) authorize(ctx, 'content:review')
  return overNewest(ctx, async (db) => {
    const [before, round] = await Promise.all([
      findContent(db, ctx.workspaceId, id),
      findRound(db, ctx.workspaceId, id),
    ])
    const { columns, ...change } = planDecision(ctx, before, round, judgement)
    const approvedByName = columns.approvedHash ? actorPerson(ctx.actor).name : before.approvedByName
    const body = toContent({ ...before, ...columns, approvedByName })
    const permission = byLink ? null : 'content:review'
    await commit(ctx, { permission, ...change, answer: { status: 200, body } })
    return body
  })
}

function planDecision(ctx: Ctx, before: NamedContent, round: RoundRow, judgement: Judgement): Plan {
  const { decision, comment } = judgement
  nextStatus(before.status, decision === 'approved' ? 'approve' : 'request_changes')
  if (decision === 'approved' && judgement.hash !== before.hash)
    throw new AppError(
      'precondition_failed',
      'The content changed after you read it. Read it again before approving.',
    )
  const seat = seatOf(ctx, round)
  const status = statusAfter(round, seat?.id ?? null, decision, before.hash)
  const hash = decision === 'approved' ? before.hash : null
  return planChange(
    ctx,
    before,
    { status, ...(status === 'approved' && approvalOf(ctx, before.hash)) },
    {
      action: status === 'in_review' ? 'content.review_approved' : `content.${decision}`,
      detail: { hash: before.hash },
      writes: [
        ...takeSeat(ctx, seat, decision, hash),
        reviewEntry(ctx, before.id, decision, { comment, hash }),
      ],
      events: eventsOf(ctx, before, { round, seat, status, decision, comment }),
    },
  )
}

const seatOf = ({ actor }: Ctx, { seats }: RoundRow): SeatRow | undefined =>
  seats.find((seat) =>
    actor.kind === 'guest'
      ? seat.linkId === actor.linkId
      : actor.kind !== 'system' && seat.userId === actor.userId,
  )

function takeSeat(ctx: Ctx, seat: SeatRow | undefined, decision: Decision, hash: string | null): Statement[] {
  if (!seat) return []
  const own = and(eq(reviewSeat.workspaceId, ctx.workspaceId), eq(reviewSeat.id, seat.id))
  return [ctx.db.update(reviewSeat).set({ decision, hash, decidedAt: ctx.now }).where(own)]
}

interface Outcome {
  round: RoundRow
  seat: SeatRow | undefined
  status: string
  decision: Decision
  comment: string
}

function eventsOf(ctx: Ctx, before: NamedContent, { round, seat, status, decision, comment }: Outcome) {
  const named = namedIn(before)
  const decided: DomainEvent = {
    type: 'review.decided',
    data: { ...named, decision, comment, by: actorPerson(ctx.actor) },
  }
  if (status === 'approved')
    return [decided, { type: 'content.approved', data: { ...named, hash: before.hash } } as const]
  if (status === 'changes_requested')
    return [decided, { type: 'content.changes_requested', data: { ...named, comment } } as const]
  if (round.mode !== 'ordered') return [decided]
  const rest = { ...round, seats: round.seats.filter(({ id }) => id !== seat?.id) }
  const [next] = seatsAtTurn(rest, before.hash)
  if (!next?.userId) return [decided]
  const dueAt = round.dueAt === null ? null : new Date(round.dueAt).toISOString()
  return [decided, { type: 'review.requested', data: { ...named, userId: next.userId, dueAt } } as const]
}

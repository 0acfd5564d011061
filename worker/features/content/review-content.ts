import type { Content } from '#core/contracts/content'
import type { SubmitInput } from '#core/contracts/review'
import { nextStatus } from '#core/domain/content/review'
import { invalid } from '#core/errors'
import type { DomainEvent } from '#core/events'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { namedIn, type Plan, planChange } from './plan.ts'
import { findContent } from './repository.ts'
import { reviewEntry } from './review-entry.ts'
import { openRound, roundGuards } from './review-round.ts'
import { type ContentHead, toContent } from './rows.ts'

const ANYONE: SubmitInput = { comment: '', mode: 'any', reviewers: [], dueAt: null }

/**
 * Opens a review round; in mode `none` the sender's own approval ends it at once.
 * Throws `conflict` when it cannot be sent now, `invalid_input` for reviewers who cannot review or a past date.
 */
export function planSubmit(ctx: Ctx, before: ContentHead, input: SubmitInput = ANYONE): Plan {
  const sent = nextStatus(before.status, 'submit')
  if (input.dueAt !== null && Date.parse(input.dueAt) <= ctx.now)
    throw invalid('dueAt', 'Choose a time that is still to come.')
  if (new Set(input.reviewers).size < input.reviewers.length)
    throw invalid('reviewers', 'Name each person once.')
  const { comment, ...round } = input
  const named = namedIn(before)
  const shared = {
    detail: { hash: before.hash, mode: input.mode },
    guards: roundGuards(ctx, before.id, round),
  }
  const writes = [...openRound(ctx, before.id, round), reviewEntry(ctx, before.id, 'submitted', { comment })]
  if (input.mode === 'none') {
    const status = nextStatus(sent, 'approve')
    const { hash } = before
    return planChange(
      ctx,
      before,
      { status, ...approvalOf(ctx, hash) },
      {
        ...shared,
        action: 'content.approved',
        writes: [...writes, reviewEntry(ctx, before.id, 'approved', { hash })],
        events: [{ type: 'content.approved', data: { ...named, hash } }],
      },
    )
  }
  const asked = input.mode === 'ordered' ? input.reviewers.slice(0, 1) : input.reviewers
  const requests = asked.map(
    (userId): DomainEvent => ({
      type: 'review.requested',
      data: { ...named, userId, dueAt: input.dueAt },
    }),
  )
  return planChange(
    ctx,
    before,
    { status: sent },
    {
      ...shared,
      action: 'content.submitted',
      writes,
      events: [{ type: 'content.submitted', data: { ...named, comment } }, ...requests],
    },
  )
}

/** The columns of an approval of exactly the content with this hash. */
export const approvalOf = (ctx: Ctx, hash: string) => ({
  approvedHash: hash,
  approvedBy: actorPerson(ctx.actor).id,
  approvedAt: ctx.now,
})

export async function submitContent(ctx: Ctx, id: string, input: SubmitInput): Promise<Content> {
  authorize(ctx, 'content:write')
  if (input.mode === 'none') authorize(ctx, 'content:review')
  const before = await findContent(ctx.db, ctx.workspaceId, id)
  const { columns, ...change } = planSubmit(ctx, before, input)
  const approvedByName = columns.approvedHash ? actorPerson(ctx.actor).name : before.approvedByName
  const body = toContent({ ...before, ...columns, approvedByName })
  await commit(ctx, { permission: 'content:write', ...change, answer: { status: 200, body } })
  return body
}

/** Takes it back from review, to go on writing. */
export async function withdrawContent(ctx: Ctx, id: string): Promise<Content> {
  authorize(ctx, 'content:write')
  const before = await findContent(ctx.db, ctx.workspaceId, id)
  const { columns, ...change } = planChange(
    ctx,
    before,
    { status: nextStatus(before.status, 'withdraw') },
    {
      action: 'content.withdrawn',
      detail: { hash: before.hash },
      writes: [reviewEntry(ctx, id, 'withdrawn')],
      events: [{ type: 'content.withdrawn', data: namedIn(before) }],
    },
  )
  const body = toContent({ ...before, ...columns })
  await commit(ctx, { permission: 'content:write', ...change, answer: { status: 200, body } })
  return body
}

import type { Content } from '#core/contracts/content'
import type { Permission } from '#core/domain/access/permissions'
import { nextStatus, type ReviewAction } from '#core/domain/content/review'
import { AppError } from '#core/errors'
import type { DomainEvent } from '#core/events'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { namedIn, type Plan, planChange } from './plan.ts'
import { findContent } from './repository.ts'
import { reviewEntry } from './review-entry.ts'
import { type ContentHead, toContent } from './rows.ts'

const NEEDS: Record<ReviewAction, Permission> = {
  submit: 'content:write',
  withdraw: 'content:write',
  request_changes: 'content:review',
  approve: 'content:review',
}
const ENTRY = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  request_changes: 'changes_requested',
  approve: 'approved',
} as const

interface Remark {
  comment?: string
  /** For `approve`: the hash of what the reviewer read. */
  hash?: string
}

/** Throws `precondition_failed` when an approval is not of exactly this content, `conflict` when the step does not apply. */
export function planReview(
  ctx: Ctx,
  before: ContentHead,
  action: ReviewAction,
  { comment = '', hash }: Remark = {},
): Plan {
  const status = nextStatus(before.status, action)
  if (action === 'approve' && hash !== before.hash)
    throw new AppError(
      'precondition_failed',
      'The content changed after you read it. Read it again before approving.',
    )
  const approval =
    action === 'approve'
      ? { approvedHash: before.hash, approvedBy: actorPerson(ctx.actor).id, approvedAt: ctx.now }
      : {}
  const entry = { comment, hash: action === 'approve' ? before.hash : null }
  return planChange(
    ctx,
    before,
    { status, ...approval },
    {
      action: `content.${ENTRY[action]}`,
      detail: { hash: before.hash },
      writes: [reviewEntry(ctx, before.id, ENTRY[action], entry)],
      events: [reviewEvent(action, before, comment)],
    },
  )
}

/** One step of the review. */
export async function reviewContent(
  ctx: Ctx,
  id: string,
  action: ReviewAction,
  remark: Remark = {},
): Promise<Content> {
  authorize(ctx, NEEDS[action])
  const before = await findContent(ctx.db, ctx.workspaceId, id)
  const { columns, ...change } = planReview(ctx, before, action, remark)
  const approvedByName = action === 'approve' ? actorPerson(ctx.actor).name : before.approvedByName
  const body = toContent({ ...before, ...columns, approvedByName })
  await commit(ctx, { permission: NEEDS[action], ...change, answer: { status: 200, body } })
  return body
}

function reviewEvent(action: ReviewAction, row: ContentHead, comment: string): DomainEvent {
  const data = namedIn(row)
  if (action === 'submit') return { type: 'content.submitted', data: { ...data, comment } }
  if (action === 'withdraw') return { type: 'content.withdrawn', data }
  if (action === 'approve') return { type: 'content.approved', data: { ...data, hash: row.hash } }
  return { type: 'content.changes_requested', data: { ...data, comment } }
}

import { and, eq } from 'drizzle-orm'
import type { Content } from '#core/contracts/content'
import type { Permission } from '#core/domain/access/permissions'
import { nextStatus, type ReviewAction } from '#core/domain/content/review'
import { AppError } from '#core/errors'
import type { DomainEvent } from '#core/events'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { content } from '../../db/schema/index.ts'
import { findContent, unchangedSince } from './repository.ts'
import { reviewEntry } from './review-entry.ts'
import { type NamedContent, toContent } from './rows.ts'

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

/**
 * One step of the review. `approve` must name the hash of what the reviewer read:
 * throws `precondition_failed` when the content is no longer exactly that, `conflict` when the step does not apply.
 */
export async function reviewContent(
  ctx: Ctx,
  id: string,
  action: ReviewAction,
  { comment = '', hash }: { comment?: string; hash?: string } = {},
): Promise<Content> {
  authorize(ctx, NEEDS[action])
  const before = await findContent(ctx.db, ctx.workspaceId, id)
  const status = nextStatus(before.status, action)
  if (action === 'approve' && hash !== before.hash)
    throw new AppError(
      'precondition_failed',
      'The content changed after you read it. Read it again before approving.',
    )
  const by = actorPerson(ctx.actor)
  const approval =
    action === 'approve'
      ? { approvedHash: before.hash, approvedBy: by.id, approvedAt: ctx.now, approvedByName: by.name }
      : {}
  const after: NamedContent = {
    ...before,
    ...approval,
    status,
    version: before.version + 1,
    updatedAt: ctx.now,
  }
  const body = toContent(after)
  const { approvedHash, approvedBy, approvedAt, version, updatedAt } = after
  await commit(ctx, {
    permission: NEEDS[action],
    guards: [unchangedSince(before)],
    writes: [
      ctx.db
        .update(content)
        .set({ status, approvedHash, approvedBy, approvedAt, version, updatedAt })
        .where(and(eq(content.workspaceId, ctx.workspaceId), eq(content.id, id))),
      reviewEntry(ctx, id, ENTRY[action], { comment, hash: approvedHash }),
    ],
    audit: {
      action: `content.${ENTRY[action]}`,
      resource: 'content',
      resourceId: id,
      detail: { hash: before.hash },
    },
    events: [reviewEvent(action, after, comment)],
    answer: { status: 200, body },
  })
  return body
}

function reviewEvent(action: ReviewAction, row: NamedContent, comment: string): DomainEvent {
  const data = { contentId: row.id, title: row.title, type: row.type }
  if (action === 'submit') return { type: 'content.submitted', data: { ...data, comment } }
  if (action === 'withdraw') return { type: 'content.withdrawn', data }
  if (action === 'approve') return { type: 'content.approved', data: { ...data, hash: row.hash } }
  return { type: 'content.changes_requested', data: { ...data, comment } }
}

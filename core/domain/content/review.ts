import type { ContentStatus } from '../../contracts/content.ts'
import { AppError } from '../../errors.ts'

export const REVIEW_ACTIONS = ['submit', 'withdraw', 'request_changes', 'approve'] as const
export type ReviewAction = (typeof REVIEW_ACTIONS)[number]

const NEXT: Record<ReviewAction, Partial<Record<ContentStatus, ContentStatus>>> = {
  submit: { draft: 'in_review', changes_requested: 'in_review' },
  withdraw: { in_review: 'draft' },
  request_changes: { in_review: 'changes_requested' },
  approve: { in_review: 'approved' },
}

/** The status after a review action. Throws `conflict` when the action does not apply now. */
export function nextStatus(status: ContentStatus, action: ReviewAction): ContentStatus {
  const next = NEXT[action][status]
  if (!next)
    throw new AppError(
      'conflict',
      `Content that is ${status.replace('_', ' ')} cannot take “${action.replace('_', ' ')}”.`,
    )
  return next
}

/** Status after an edit: an approval holds only for the exact content it named. */
export const statusAfterEdit = (status: ContentStatus, changed: boolean): ContentStatus =>
  changed && status === 'approved' ? 'draft' : status

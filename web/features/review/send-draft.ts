import type { ReviewMode, SubmitInput } from '#core/contracts/review'
import { instantOf } from '#core/domain/time/zoned'

/** How a piece is to be reviewed, as the form has it. */
export interface SendDraft {
  mode: ReviewMode
  reviewers: string[]
  /** A day, or empty. */
  due: string
  comment: string
}

export const NEW_SEND: SendDraft = { mode: 'any', reviewers: [], due: '', comment: '' }

/** What is sent: a day is due at its end, by the workspace's clocks. */
export function toSubmit({ mode, reviewers, due, comment }: SendDraft, timeZone: string): SubmitInput {
  const dueAt =
    due === '' ? null : new Date(instantOf({ day: due, minute: 23 * 60 + 59 }, timeZone)).toISOString()
  return { mode, reviewers: mode === 'none' ? [] : reviewers, dueAt, comment: comment.trim() }
}

/** Whether it can be sent: all, or in order, asks for somebody; people outside with a link count too. */
export const lacksReviewers = ({ mode, reviewers }: SendDraft, links: number): boolean =>
  (mode === 'all' || mode === 'ordered') && reviewers.length === 0 && links === 0

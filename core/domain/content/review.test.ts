import { describe, expect, it } from 'vitest'
import { CONTENT_STATUSES } from '../../contracts/content.ts'
import { AppError } from '../../errors.ts'
import { nextStatus, REVIEW_ACTIONS, statusAfterEdit } from './review.ts'

/** Every step there is, by hand. */
const STEPS: Record<string, string> = {
  'draft submit': 'in_review',
  'changes_requested submit': 'in_review',
  'in_review withdraw': 'draft',
  'in_review request_changes': 'changes_requested',
  'in_review approve': 'approved',
}

describe('nextStatus', () => {
  it.each(CONTENT_STATUSES.flatMap((status) => REVIEW_ACTIONS.map((action) => [status, action] as const)))(
    '%s, %s',
    (status, action) => {
      const expected = STEPS[`${status} ${action}`]
      if (expected) expect(nextStatus(status, action)).toBe(expected)
      else expect(() => nextStatus(status, action)).toThrow(AppError)
    },
  )
})

it('takes an approval back only by a change of what was approved', () => {
  expect(statusAfterEdit('approved', true)).toBe('draft')
  expect(statusAfterEdit('approved', false)).toBe('approved')
  for (const status of ['draft', 'in_review', 'changes_requested'] as const)
    expect(statusAfterEdit(status, true)).toBe(status)
})

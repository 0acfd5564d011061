import { expect, it } from 'vitest'
import { contentState } from './content-state.ts'

it.each([
  ['approved', null, null, 'approved'],
  ['approved', 5, null, 'scheduled'],
  ['approved', 5, 6, 'sent'],
  ['approved', null, 6, 'sent'],
  // Edited after it went out: what is written now is a draft again.
  ['draft', 5, 6, 'draft'],
  ['in_review', null, 6, 'in_review'],
] as const)('%s, scheduled %s, sent %s is %s', (status, scheduledAt, sentAt, state) =>
  expect(contentState({ status, scheduledAt, sentAt })).toBe(state),
)

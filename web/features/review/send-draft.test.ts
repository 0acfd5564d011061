import { describe, expect, it } from 'vitest'
import { lacksReviewers, NEW_SEND, toSubmit } from './send-draft.ts'

describe('what is sent for review', () => {
  it('is due at the end of the day, where the workspace is', () => {
    const draft = { ...NEW_SEND, due: '2026-03-29', comment: ' Look at the price. ' }
    expect(toSubmit(draft, 'Europe/Madrid')).toEqual({
      mode: 'any',
      reviewers: [],
      dueAt: '2026-03-29T21:59:00.000Z',
      comment: 'Look at the price.',
    })
    expect(toSubmit(draft, 'America/New_York').dueAt).toBe('2026-03-30T03:59:00.000Z')
    expect(toSubmit(NEW_SEND, 'UTC').dueAt).toBeNull()
  })

  it('names nobody when no review is wanted', () => {
    expect(toSubmit({ ...NEW_SEND, mode: 'none', reviewers: ['a'] }, 'UTC').reviewers).toEqual([])
  })

  it('needs somebody to ask when all have to agree', () => {
    expect(lacksReviewers({ ...NEW_SEND, mode: 'all' }, 0)).toBe(true)
    expect(lacksReviewers({ ...NEW_SEND, mode: 'ordered' }, 1)).toBe(false)
    expect(lacksReviewers({ ...NEW_SEND, mode: 'all', reviewers: ['a'] }, 0)).toBe(false)
    expect(lacksReviewers(NEW_SEND, 0)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import type { Comment, Thread } from '#core/contracts/comments'
import { arrange, inOrder, isIn, nextThread, threadAt } from './arrange.ts'

const ana = { id: 'ana', name: 'Ana' }
const AT = '2026-01-01T00:00:00.000Z'
const said = (author: string, mentions: string[] = []): Comment => ({
  ...{ id: crypto.randomUUID(), threadId: 't', author: { id: author, name: author }, text: 'x', mentions },
  ...{ reactions: [], createdAt: AT, editedAt: null },
})
const thread = (id: string, more: Partial<Thread> = {}): Thread => ({
  ...{ id, contentId: 'c', anchor: null, quote: `words of ${id}`, createdBy: ana, createdAt: AT },
  ...{ resolved: null, reactions: [], commentCount: 1, comments: [said('ana')] },
  ...more,
})

describe('the threads of a text', () => {
  it('come in its order, then those about all of it, then those whose words are gone', () => {
    const threads = [thread('gone'), thread('late'), thread('whole', { quote: '' }), thread('early')]
    const ranges = new Map([
      ['late', { from: 9, to: 12 }],
      ['early', { from: 2, to: 5 }],
    ])
    expect(inOrder(arrange(threads, ranges)).map(({ id }) => id)).toEqual(['early', 'late', 'whole', 'gone'])
  })

  it('leave out a mere reaction to words that are gone', () => {
    const spot = thread('spot', { commentCount: 0, comments: [] })
    expect(inOrder(arrange([spot], new Map()))).toEqual([])
    expect(inOrder(arrange([spot], new Map([['spot', { from: 1, to: 2 }]])))).toEqual([spot])
  })

  it('are open or resolved, mine, or speak to me', () => {
    const resolved = thread('r', { resolved: { by: ana, at: AT }, comments: [said('bo', ['me'])] })
    const answered = thread('a', { comments: [said('ana'), said('me')] })
    expect([isIn('open', resolved, 'me'), isIn('resolved', resolved, 'me')]).toEqual([false, true])
    expect([isIn('mine', resolved, 'me'), isIn('mine', answered, 'me')]).toEqual([false, true])
    expect([isIn('mentions', resolved, 'me'), isIn('mentions', answered, 'me')]).toEqual([true, false])
    expect(isIn('mine', resolved, 'ana')).toBe(true)
  })

  it('are gone through in both directions, around the ends', () => {
    const threads = [thread('a'), thread('b')]
    expect(nextThread(threads, null, 1)).toBe('a')
    expect(nextThread(threads, null, -1)).toBe('b')
    expect(nextThread(threads, 'b', 1)).toBe('a')
    expect(nextThread(threads, 'a', -1)).toBe('b')
    expect(nextThread([], 'a', 1)).toBeNull()
  })

  it('are found by a position, the innermost first', () => {
    const ranges = new Map([
      ['outer', { from: 1, to: 20 }],
      ['inner', { from: 5, to: 8 }],
    ])
    expect([4, 5, 7, 8, 20].map((at) => threadAt(ranges, at))).toEqual([
      'outer',
      'inner',
      'inner',
      'outer',
      null,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { InboxItem } from '#core/contracts/notifications'
import { changedList, withChosen } from './inbox-changes.ts'

const item = (id: string, minute: number, readAt: string | null = null): InboxItem => ({
  ...{ id, kind: 'comment.added', readAt, archivedAt: null, snoozedUntil: null },
  createdAt: `2026-05-04T12:0${minute}:00.000Z`,
  data: { actor: null, title: id, excerpt: '', contentId: null, threadId: null },
})
const [c, b, a] = [item('c', 3), item('b', 2), item('a', 1)]
const list = [c, b, a]
const now = '2026-05-04T13:00:00.000Z'
const idsOf = (items: readonly InboxItem[]) => items.map(({ id }) => id).join('')

describe('a list follows what is done to its items', () => {
  it.each([
    ['archive', 'inbox', 'ca'],
    ['archive', 'archived', 'cba'],
    ['snooze', 'unread', 'ca'],
    ['snooze', 'snoozed', 'cba'],
    ['restore', 'archived', 'ca'],
    ['restore', 'inbox', 'cba'],
    ['read', 'unread', 'cba'],
  ] as const)('%s in %s leaves %s', (action, view, left) => {
    expect(idsOf(changedList(list, view, { ids: ['b'], action }, now))).toBe(left)
  })

  it('and says what was read', () => {
    const read = changedList(list, 'unread', { ids: ['b'], action: 'read' }, now)
    expect(read.map(({ readAt }) => readAt)).toEqual([null, now, null])
    expect(changedList(read, 'unread', { ids: ['b'], action: 'unread' }, now)).toEqual(list)
  })
})

it('the item that is being read keeps its place', () => {
  expect(idsOf(withChosen([c, a], b))).toBe('cba')
  expect(idsOf(withChosen([b, a], c))).toBe('cba')
  expect(idsOf(withChosen([c, b], a))).toBe('cba')
  expect(withChosen(list, b)).toBe(list)
  expect(withChosen(list, undefined)).toBe(list)
})

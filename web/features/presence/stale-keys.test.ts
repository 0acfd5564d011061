import { expect, it } from 'vitest'
import { contentKeys } from '#web/features/content/content-queries'
import { staleKeys } from './stale-keys.ts'

const notice = (type: string, ids: Record<string, string> = {}) => ({ id: type, type, ids })

it('makes lists, home, calendar, the content itself and its reviews old, each once', () => {
  const events = [
    notice('content.updated', { contentId: 'c1' }),
    notice('content.approved', { contentId: 'c1' }),
  ]
  expect(staleKeys(events)).toEqual([
    contentKeys.lists,
    [...contentKeys.all, 'home'],
    [...contentKeys.all, 'calendar'],
    contentKeys.one('c1'),
    contentKeys.reviews('c1'),
    contentKeys.round('c1'),
  ])
})

it('leaves alone what an event does not concern, or that nobody knows', () => {
  expect(staleKeys([notice('member.joined', { userId: 'u' })])).toEqual([['members'], ['invitations']])
  expect(staleKeys([notice('later.invention')])).toEqual([])
})

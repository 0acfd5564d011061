import { expect, it } from 'vitest'
import type { InboxItem } from '#core/contracts/notifications'
import { placeOf } from './place-of.ts'

const ORIGIN = 'https://marquee.test'
const item = (data: Partial<InboxItem['data']>): InboxItem => ({
  id: 'n1',
  kind: 'automation.failed',
  data: { actor: null, title: '', excerpt: '', contentId: null, threadId: null, ...data },
  createdAt: '2026-03-01T10:00:00.000Z',
  readAt: null,
  archivedAt: null,
  snoozedUntil: null,
})
const named = (url: string) => placeOf(item({ values: { url } }), ORIGIN)

it('leads to the text it is about, whatever else its message names', () => {
  expect(placeOf(item({ contentId: 'c1', values: { url: 'https://example.com' } }), ORIGIN)).toEqual({
    contentId: 'c1',
  })
})

it('stays on this page for an address of ours', () => {
  expect(named('https://marquee.test/settings/webhooks/w1?tab=log#last')).toEqual({
    path: '/settings/webhooks/w1?tab=log#last',
  })
})

it('says which place elsewhere an address is of', () => {
  expect(named('https://status.example.com/run/7')).toEqual({
    href: 'https://status.example.com/run/7',
    host: 'status.example.com',
  })
  expect(named('http://marquee.test/')).toMatchObject({ host: 'marquee.test' })
})

it('leads nowhere without an address one should follow', () => {
  expect(placeOf(item({}), ORIGIN)).toBeNull()
  for (const url of ['', 'javascript:alert(1)', 'data:text/html,x', '/settings', 'nonsense'])
    expect(named(url)).toBeNull()
})

import { expect, it } from 'vitest'
import type { Planned } from '#core/contracts/calendar'
import { withMoved } from './moved.ts'

const piece = (id: string, at: string | null): Planned => ({
  ...{ id, at, title: id, type: 'email', state: 'planned', campaignId: null, fixed: false, version: 1 },
})
const [one, two] = [piece('one', '2026-03-01T09:00:00.000Z'), piece('two', '2026-03-03T09:00:00.000Z')]
const march = { from: Date.parse('2026-03-01T00:00:00Z'), to: Date.parse('2026-04-01T00:00:00Z') }
const ids = (items: Planned[]) => items.map(({ id }) => id)

it('puts a piece where its new date belongs', () => {
  expect(ids(withMoved([one, two], piece('one', '2026-03-04T09:00:00.000Z'), march))).toEqual(['two', 'one'])
  expect(ids(withMoved([one], piece('new', '2026-03-01T08:00:00.000Z'), march))).toEqual(['new', 'one'])
})

it('takes it away where it no longer belongs', () => {
  expect(ids(withMoved([one, two], piece('one', '2026-04-01T00:00:00.000Z'), march))).toEqual(['two'])
  expect(ids(withMoved([one, two], piece('one', null), march))).toEqual(['two'])
})

it('keeps the tray to what has no date', () => {
  expect(ids(withMoved([piece('a', null)], piece('b', null), 'undated'))).toEqual(['b', 'a'])
  expect(ids(withMoved([piece('a', null)], piece('a', '2026-03-04T09:00:00.000Z'), 'undated'))).toEqual([])
})

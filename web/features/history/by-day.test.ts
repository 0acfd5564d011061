import { expect, it } from 'vitest'
import type { Version } from '#core/contracts/history'
import { byDay } from './by-day.ts'

const made = (id: string, at: string): Version => ({
  ...{ id, at, kind: 'idle', name: null, title: 'x', by: null, authors: [] },
})

it('puts versions under their days, newest first', () => {
  const versions = [
    made('c', '2026-03-02T09:00:00.000Z'),
    made('b', '2026-03-01T23:00:00.000Z'),
    made('a', '2026-03-01T08:00:00.000Z'),
  ]
  const days = byDay(versions, (at) => at.slice(0, 10))
  expect(days.map(({ at, versions }) => [at.slice(0, 10), versions.map(({ id }) => id)])).toEqual([
    ['2026-03-02', ['c']],
    ['2026-03-01', ['b', 'a']],
  ])
  expect(byDay([], (at) => at)).toEqual([])
})

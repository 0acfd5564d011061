import { describe, expect, it } from 'vitest'
import { calendarSearch, turn, weeksOf } from './calendar-view.ts'

describe('the address', () => {
  it('gives what it says, and leaves out what is nonsense', () => {
    expect(calendarSearch.parse({ view: 'week', day: '2026-03-29', campaign: 'c1' })).toEqual({
      ...{ view: 'week', day: '2026-03-29', campaign: 'c1' },
    })
    expect(calendarSearch.parse({ view: 'year', day: '2026-13-01', campaign: '../x' })).toEqual({})
  })
})

describe('what is on show', () => {
  it('is whole weeks of a month, one week, or the days of the month', () => {
    expect(weeksOf('month', '2026-11-26', 1).map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7])
    expect(weeksOf('week', '2026-11-26', 1)).toEqual([expect.arrayContaining(['2026-11-23', '2026-11-29'])])
    const days = weeksOf('list', '2026-11-26', 7).flat()
    expect([days.length, days[0], days.at(-1)]).toEqual([30, '2026-11-01', '2026-11-30'])
  })

  it('is turned by a week or a month', () => {
    expect(turn('week', '2026-12-30', 1)).toBe('2027-01-06')
    expect(turn('month', '2026-01-31', 1)).toBe('2026-02-01')
    expect(turn('list', '2026-01-31', -1)).toBe('2025-12-01')
  })
})

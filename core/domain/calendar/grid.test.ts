import { describe, expect, it } from 'vitest'
import { addMonths, monthOf, startOfWeek, weekdayOf, weekOf } from './grid.ts'

describe('weeks', () => {
  it('begin where the reader’s do', () => {
    expect(weekdayOf('2026-11-26')).toBe(4)
    expect(startOfWeek('2026-11-26', 1)).toBe('2026-11-23')
    expect(startOfWeek('2026-11-26', 7)).toBe('2026-11-22')
    expect(startOfWeek('2026-11-26', 6)).toBe('2026-11-21')
    expect(startOfWeek('2026-11-29', 7)).toBe('2026-11-29')
    expect(weekOf('2026-03-29', 1)).toEqual([
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-03-26',
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
    ])
  })
})

describe('months', () => {
  it.each([
    ['2026-11-15', 1, 6, '2026-10-26', '2026-12-06'],
    ['2026-02-01', 7, 4, '2026-02-01', '2026-02-28'],
    ['2026-02-01', 1, 5, '2026-01-26', '2026-03-01'],
    ['2024-02-29', 1, 5, '2024-01-29', '2024-03-03'],
  ])('of %s, weeks from %i: %i weeks', (day, first, weeks, from, to) => {
    const grid = monthOf(day, first)
    expect([grid.length, grid[0]?.[0], grid.at(-1)?.[6]]).toEqual([weeks, from, to])
  })

  it('are counted over years', () => {
    expect(addMonths('2026-12-31', 1)).toBe('2027-01-01')
    expect(addMonths('2026-01-31', -1)).toBe('2025-12-01')
  })
})

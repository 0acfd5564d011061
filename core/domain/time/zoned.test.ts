import { describe, expect, it } from 'vitest'
import { addDays, instantOf, moveToDay, startOfDay, wallTime } from './zoned.ts'

const at = (iso: string) => Date.parse(iso)
const wall = (text: string) => {
  const [day = '', time = '0:0'] = text.split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { day, minute: hour * 60 + minute }
}

describe('what a clock shows', () => {
  it.each([
    ['2026-03-29T00:59:59Z', 'Europe/Madrid', '2026-03-29 1:59'],
    ['2026-03-29T01:00:00Z', 'Europe/Madrid', '2026-03-29 3:00'],
    ['2026-01-01T00:00:00Z', 'America/Los_Angeles', '2025-12-31 16:00'],
    ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01 5:45'],
    ['2026-06-01T23:59:00Z', 'UTC', '2026-06-01 23:59'],
    ['2026-06-01T00:00:00Z', 'UTC', '2026-06-01 0:00'],
  ])('at %s in %s: %s', (instant, zone, shown) => {
    expect(wallTime(at(instant), zone)).toEqual(wall(shown))
  })
})

describe('when a clock shows it', () => {
  it.each([
    ['an ordinary morning', '2026-03-28 9:00', 'Europe/Madrid', '2026-03-28T08:00:00Z'],
    ['the morning after clocks go forward', '2026-03-29 9:00', 'Europe/Madrid', '2026-03-29T07:00:00Z'],
    ['an hour that is leapt over', '2026-03-29 2:30', 'Europe/Madrid', '2026-03-29T01:30:00Z'],
    ['an hour shown twice, the first time', '2026-10-25 2:30', 'Europe/Madrid', '2026-10-25T00:30:00Z'],
    ['after it has been shown twice', '2026-10-25 3:00', 'Europe/Madrid', '2026-10-25T02:00:00Z'],
    ['New York, forward', '2026-03-08 2:30', 'America/New_York', '2026-03-08T07:30:00Z'],
    ['New York, back', '2026-11-01 1:30', 'America/New_York', '2026-11-01T05:30:00Z'],
    ['half an hour, Lord Howe', '2026-10-04 2:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
    ['quarter hours', '2026-05-05 5:45', 'Asia/Kathmandu', '2026-05-05T00:00:00Z'],
    ['a day that begins at one', '2026-04-24 0:00', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
    ['the line of dates', '2026-01-01 0:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00Z'],
  ])('%s', (_what, shown, zone, instant) => {
    expect(new Date(instantOf(wall(shown), zone)).toISOString()).toBe(new Date(instant).toISOString())
  })

  it('is the way back of what it shows, all year in zones of every kind', () => {
    for (const zone of [
      'Europe/Madrid',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Tokyo',
      'Africa/Casablanca',
    ])
      for (let t = at('2026-01-01T00:00:00Z'); t < at('2027-01-01T00:00:00Z'); t += 25_740_000) {
        const shown = wallTime(t, zone)
        expect(wallTime(instantOf(shown, zone), zone), `${zone} ${t}`).toEqual(shown)
      }
  })
})

describe('days', () => {
  it('are counted by the calendar, not by hours', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })

  it('begin when the zone says so', () => {
    expect(startOfDay('2026-03-30', 'Europe/Madrid') - startOfDay('2026-03-29', 'Europe/Madrid')).toBe(
      23 * 3_600_000,
    )
    expect(startOfDay('2026-10-26', 'Europe/Madrid') - startOfDay('2026-10-25', 'Europe/Madrid')).toBe(
      25 * 3_600_000,
    )
  })

  it('keep the time by the clock when a thing is moved across a change of the clocks', () => {
    const nine = instantOf(wall('2026-03-28 9:00'), 'Europe/Madrid')
    const moved = moveToDay(nine, '2026-03-29', 'Europe/Madrid')
    expect(moved - nine).toBe(23 * 3_600_000)
    expect(wallTime(moved, 'Europe/Madrid')).toEqual(wall('2026-03-29 9:00'))
  })
})

import { describe, expect, it } from 'vitest'
import { Zone } from './zone.ts'

const madrid = new Zone('Europe/Madrid')
const at = (iso: string) => Date.parse(iso)
const wall = (year: number, month: number, day: number, hour: number, minute = 0) => ({
  ...{ year, month, day, hour, minute },
})

describe('a zone', () => {
  it('reads the wall in winter and in summer', () => {
    expect(madrid.wallAt(at('2026-01-15T11:30:20Z'))).toEqual(wall(2026, 1, 15, 12, 30))
    expect(madrid.wallAt(at('2026-07-15T22:30:00Z'))).toEqual(wall(2026, 7, 16, 0, 30))
  })

  it('finds the instant of a wall time', () => {
    expect(madrid.instantOf(wall(2026, 1, 15, 12, 30))).toBe(at('2026-01-15T11:30:00Z'))
    expect(new Zone('Asia/Kathmandu').instantOf(wall(2026, 1, 1, 0, 0))).toBe(at('2025-12-31T18:15:00Z'))
  })

  it('moves a skipped time on by what was skipped', () => {
    expect(madrid.instantsOf(wall(2026, 3, 29, 2, 30))).toEqual([])
    expect(madrid.instantOf(wall(2026, 3, 29, 2, 30))).toBe(at('2026-03-29T01:30:00Z'))
    expect(madrid.wallAt(madrid.instantOf(wall(2026, 3, 29, 2, 30)))).toMatchObject({ hour: 3, minute: 30 })
  })

  it('takes the first of a time that comes twice', () => {
    expect(madrid.instantsOf(wall(2026, 10, 25, 2, 30))).toEqual([
      at('2026-10-25T00:30:00Z'),
      at('2026-10-25T01:30:00Z'),
    ])
    expect(madrid.instantOf(wall(2026, 10, 25, 2, 30))).toBe(at('2026-10-25T00:30:00Z'))
  })

  it('knows half-hour shifts and days that a zone left out', () => {
    const lordHowe = new Zone('Australia/Lord_Howe')
    expect(lordHowe.instantsOf(wall(2026, 10, 4, 2, 15))).toEqual([])
    expect(lordHowe.wallAt(lordHowe.instantOf(wall(2026, 10, 4, 2, 15)))).toMatchObject({
      hour: 2,
      minute: 45,
    })
    expect(new Zone('Pacific/Apia').instantsOf(wall(2011, 12, 30, 12))).toEqual([])
  })

  it('reads back hours all over a year with both changes', () => {
    for (const name of ['Europe/Madrid', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
      const zone = new Zone(name)
      for (
        let time = at('2026-01-01T00:00:00Z');
        time < at('2027-01-01T00:00:00Z');
        time += 64_800_000 + 2_700_000
      )
        expect(zone.instantsOf(zone.wallAt(time))).toContain(Math.floor(time / 60_000) * 60_000)
    }
  })

  it('refuses a zone that does not exist', () => {
    expect(() => new Zone('Europe/Atlantis')).toThrow(RangeError)
  })
})

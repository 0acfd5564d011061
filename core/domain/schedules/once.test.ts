import { describe, expect, it } from 'vitest'
import { Zone } from '../notifications/zone.ts'
import { firstAnywhere, instantOnce, whenItIs } from './once.ts'

const now = Date.parse('2026-01-01T00:00:00Z')
const iso = (at: number) => new Date(at).toISOString().replace('.000', '')

describe('a time that is given once', () => {
  it.each([
    ['2026-05-01T10:00:00Z', 'Europe/Madrid', '2026-05-01T10:00:00Z'],
    ['2026-05-01T10:00', 'Europe/Madrid', '2026-05-01T08:00:00Z'],
    ['2026-05-01T10:00:00', 'America/New_York', '2026-05-01T14:00:00Z'],
    ['2026-10-25T02:30', 'Europe/Madrid', '2026-10-25T00:30:00Z'],
    ['2026-03-29T03:00', 'Europe/Madrid', '2026-03-29T01:00:00Z'],
  ])('%s in %s is %s', (given, zone, at) => {
    expect(iso(instantOnce(given, new Zone(zone), now))).toBe(at)
  })

  it.each([
    ['2026-03-29T02:30', 'Europe/Madrid', /skip 02:30.*Choose 03:30/],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', /skip 02:15.*Choose 02:45/],
    ['2025-12-31T23:59:59Z', 'UTC', /passed/],
    ['2026-01-01T00:30', 'Europe/Madrid', /passed/],
    ['2029-01-01T00:00:00Z', 'UTC', /two years/],
  ])('%s in %s is refused', (given, zone, message) => {
    expect(() => instantOnce(given, new Zone(zone), now)).toThrow(message)
  })
})

describe('a time by everybody’s own clock', () => {
  const nine = { date: '2026-03-29', time: '02:30' }

  it('comes first where clocks are fourteen hours ahead', () => {
    expect(iso(firstAnywhere(nine, now))).toBe('2026-03-28T12:30:00Z')
    expect(iso(whenItIs(nine, new Zone('Pacific/Kiritimati'), now))).toBe('2026-03-28T12:30:00Z')
    expect(iso(whenItIs(nine, new Zone('Etc/GMT+12'), now))).toBe('2026-03-29T14:30:00Z')
  })

  it('is as much later as was skipped, and the first of two', () => {
    expect(iso(whenItIs(nine, new Zone('Europe/Madrid'), now))).toBe('2026-03-29T01:30:00Z')
    const twice = { date: '2026-10-25', time: '02:30' }
    expect(iso(whenItIs(twice, new Zone('Europe/Madrid'), now))).toBe('2026-10-25T00:30:00Z')
  })

  it('is now for those whose clock has passed it, and refused when it has everywhere', () => {
    const during = Date.parse('2026-03-29T10:00:00Z')
    expect(whenItIs(nine, new Zone('Asia/Tokyo'), during)).toBe(during)
    expect(firstAnywhere(nine, during)).toBe(during)
    expect(() => firstAnywhere(nine, Date.parse('2026-03-29T14:30:00Z'))).toThrow(/passed/)
  })
})

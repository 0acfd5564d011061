import { describe, expect, it } from 'vitest'
import { quietUntil } from './quiet-hours.ts'
import { Zone } from './zone.ts'

const madrid = new Zone('Europe/Madrid')
const night = { from: 22 * 60, to: 8 * 60 }
const until = (iso: string, hours = night, zone = madrid) => {
  const end = quietUntil(hours, zone, Date.parse(iso))
  return end === null ? null : new Date(end).toISOString()
}

describe('quiet hours', () => {
  it('hold from their first minute to before their last', () => {
    expect(until('2026-01-15T20:59:59Z')).toBeNull()
    expect(until('2026-01-15T21:00:00Z')).toBe('2026-01-16T07:00:00.000Z')
    expect(until('2026-01-16T06:59:59Z')).toBe('2026-01-16T07:00:00.000Z')
    expect(until('2026-01-16T07:00:00Z')).toBeNull()
  })

  it('may lie within one day', () => {
    const siesta = { from: 14 * 60, to: 16 * 60 + 30 }
    expect(until('2026-07-15T12:30:00Z', siesta)).toBe('2026-07-15T14:30:00.000Z')
    expect(until('2026-07-15T14:30:00Z', siesta)).toBeNull()
  })

  it('are those of the recipient, not of the sender', () => {
    expect(until('2026-01-15T12:00:00Z', night, new Zone('Pacific/Auckland'))).toBe(
      '2026-01-15T19:00:00.000Z',
    )
    expect(until('2026-01-15T14:00:00Z', night, new Zone('America/Lima'))).toBeNull()
  })

  it('end at the hour the wall shows, also when clocks change that night', () => {
    expect(until('2026-03-28T22:00:00Z')).toBe('2026-03-29T06:00:00.000Z')
    expect(until('2026-10-24T21:00:00Z')).toBe('2026-10-25T07:00:00.000Z')
  })

  it('end later than they are asked, in an end that clocks skip or repeat', () => {
    const short = { from: 60, to: 150 }
    expect(until('2026-03-29T00:30:00Z', short)).toBe('2026-03-29T01:30:00.000Z')
    expect(until('2026-10-25T01:10:00Z', short)).toBe('2026-10-25T01:30:00.000Z')
  })

  it('are none when they end where they begin', () => {
    expect(until('2026-01-15T12:00:00Z', { from: 780, to: 780 })).toBeNull()
  })
})

import { expect, it } from 'vitest'
import { isTimeZone } from './time-zone.ts'

it.each(['UTC', 'Europe/Madrid', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'Asia/Kolkata'])(
  '%s is one',
  (zone) => {
    expect(isTimeZone(zone)).toBe(true)
  },
)

it.each(['', 'Mars/Olympus', '+02:00', '-0330', 'Europe/Madrid ', 'Europe', 'x'.repeat(60)])(
  '%j is none',
  (zone) => {
    expect(isTimeZone(zone)).toBe(false)
  },
)

import { describe, expect, it } from 'vitest'
import { parseCron, runsAfter } from './cron.ts'

const at = (iso: string) => Date.parse(iso)
const runs = (cron: string, zone: string, after: string, most: number) =>
  runsAfter(cron, zone, at(after), most).map((run) => new Date(run).toISOString().slice(0, 16))

describe('a cron across a change of the clocks', () => {
  it.each([
    [
      'a skipped time comes as soon as clocks have leapt',
      '30 2 * * *',
      'Europe/Madrid',
      '2026-03-28T12:00Z',
      ['2026-03-29T01:00', '2026-03-30T00:30'],
    ],
    [
      'a list that is skipped, too',
      '30 2,14 * * *',
      'Europe/Madrid',
      '2026-03-28T22:00Z',
      ['2026-03-29T01:00', '2026-03-29T12:30'],
    ],
    [
      'a repeated time comes once, the first time',
      '30 2 * * *',
      'Europe/Madrid',
      '2026-10-24T12:00Z',
      ['2026-10-25T00:30', '2026-10-26T01:30'],
    ],
    [
      'New York, back',
      '30 1 * * *',
      'America/New_York',
      '2026-10-31T12:00Z',
      ['2026-11-01T05:30', '2026-11-02T06:30'],
    ],
    [
      'half an hour, Lord Howe, forward',
      '15 2 * * *',
      'Australia/Lord_Howe',
      '2026-10-03T12:00Z',
      ['2026-10-03T15:30', '2026-10-04T15:15'],
    ],
    [
      'an interval runs through both hours',
      '*/30 * * * *',
      'Europe/Madrid',
      '2026-10-25T00:10Z',
      ['2026-10-25T00:30', '2026-10-25T01:00', '2026-10-25T01:30', '2026-10-25T02:00'],
    ],
    [
      'an interval skips what is skipped',
      '*/20 2 * * *',
      'Europe/Madrid',
      '2026-03-28T12:00Z',
      ['2026-03-30T00:00', '2026-03-30T00:20'],
    ],
    [
      'nine in the morning stays nine',
      '0 9 * * *',
      'Europe/Madrid',
      '2026-03-28T00:00Z',
      ['2026-03-28T08:00', '2026-03-29T07:00'],
    ],
    ['the first of a leap day', '0 0 29 2 *', 'UTC', '2026-01-01T00:00Z', ['2028-02-29T00:00']],
  ])('%s', (_what, cron, zone, after, expected) => {
    expect(runs(cron, zone, after, expected.length)).toEqual(expected)
  })
})

describe('a cron that cannot be', () => {
  it.each([
    ['0 0 30 2 *', /never run/],
    ['0 0 31 4,6,9,11 *', /never run/],
    ['61 * * * *', /minute: 61/],
    ['* * * *', /Five/],
    ['* * * * * *', /Five/],
    ['@daily', /./],
    ['every monday', /./],
    ['5/15 * * * *', /stepping/],
    ['*/0 * * * *', /./],
  ])('%s is refused, saying why', (cron, message) => {
    expect(() => parseCron(cron, 'Europe/Madrid', at('2026-01-01T00:00Z'))).toThrow(message)
  })
})

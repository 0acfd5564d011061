import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { escapeText, type FeedEntry, fold, toICalendar, utcTime } from './ical.ts'

const entry = (change: Partial<FeedEntry> = {}): FeedEntry => ({
  ...{ id: 'c-1', title: 'Spring', at: Date.parse('2026-03-29T07:00:00Z'), version: 3 },
  ...{ updatedAt: Date.parse('2026-03-01T10:11:12Z'), description: 'E-mail · Approved' },
  ...{ categories: ['Harvest'], url: 'https://m.example/studio/c-1', confirmed: true },
  ...change,
})
const write = (...entries: FeedEntry[]) =>
  toICalendar({ name: 'Alba, content', timeZone: 'Europe/Madrid', entries }, 'm.example')
const read = (text: string) => new ICAL.Component(ICAL.parse(text))
const events = (text: string) =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))

describe('a feed', () => {
  it('is read by a calendar program as it was meant', () => {
    const calendar = read(write(entry()))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(write(entry())).toContain('\r\nX-WR-CALNAME:Alba\\, content\r\n')
    const [event] = events(write(entry()))
    expect(event?.uid).toBe('c-1@m.example')
    expect(event?.summary).toBe('Spring')
    expect(event?.sequence).toBe(3)
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-03-29T07:00:00.000Z')
    expect(event?.duration.toSeconds()).toBe(1800)
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(event?.component.getFirstProperty('categories')?.getValues()).toEqual(['Harvest'])
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://m.example/studio/c-1')
  })

  it.each([
    'Semicolons; commas, and \\ backslashes \\n that are none',
    'Two\nlines',
    'BEGIN:VEVENT\nUID:forged',
    'Ñandú, 北京 and 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉',
    'x'.repeat(300),
    'END:VCALENDAR',
  ])('gives back %s', (title) => {
    const found = events(write(entry({ title, description: title, categories: [title] })))
    expect(found.map(({ summary, description }) => [summary, description])).toEqual([[title, title]])
    expect(found[0]?.component.getFirstProperty('categories')?.getValues()).toEqual([title])
  })

  it('has no line of more than 75 octets and ends each with CR LF', () => {
    const text = write(entry({ title: 'é🎉'.repeat(150) }), entry({ id: 'c-2' }))
    const lines = text.split('\r\n')
    expect(lines.pop()).toBe('')
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
    expect(lines.join('')).not.toMatch(/[\r\n]/)
    expect(events(text)).toHaveLength(2)
  })

  it('is empty and valid without entries', () => {
    expect(events(write())).toEqual([])
  })
})

describe('its parts', () => {
  it('drop what is no text', () => {
    expect(escapeText('a\u0000b\tc\rd')).toBe('abcd')
    expect(escapeText('a\r\nb')).toBe('a\\nb')
  })

  it('fold between characters only', () => {
    expect(fold('a'.repeat(75))).toBe('a'.repeat(75))
    expect(fold('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    expect(fold(`${'a'.repeat(74)}é`)).toBe(`${'a'.repeat(74)}\r\n é`)
  })

  it('tell times in UTC', () => {
    expect(utcTime(Date.parse('2026-01-02T03:04:05.678Z'))).toBe('20260102T030405Z')
  })
})

/** One entry of a feed; times are epoch ms. */
export interface FeedEntry {
  id: string
  title: string
  at: number
  updatedAt: number
  version: number
  /** Shown under the title. */
  description: string
  categories: readonly string[]
  url: string
  /** Whether it will surely go out. */
  confirmed: boolean
}

export interface Feed {
  name: string
  timeZone: string
  entries: readonly FeedEntry[]
}

/** Escapes a TEXT value (RFC 5545, 3.3.11); control characters other than line breaks are dropped. */
export const escapeText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the purpose
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** Octets of one character in UTF-8. */
function octets(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** Folds a content line to at most 75 octets a line (RFC 5545, 3.1), never inside a character. */
export function fold(line: string): string {
  let out = ''
  let width = 0
  for (const char of line) {
    const size = octets(char)
    if (width + size > 75) {
      out += '\r\n '
      width = 1
    }
    out += char
    width += size
  }
  return out
}

/** A DATE-TIME in UTC: `20260329T070000Z`. */
export const utcTime = (ms: number): string =>
  `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** Half an hour in a calendar is enough to be seen; nothing is claimed about how long a piece takes. */
const LENGTH = 'PT30M'

/**
 * A feed as iCalendar (RFC 5545). Times are given in UTC, so that they need no zone definition and are right in every
 * program; the name of the workspace's zone goes along for display. A UID is the content's id and stays, SEQUENCE grows
 * with the content's version, so that a program changes its entry instead of adding one.
 */
export function toICalendar({ name, timeZone, entries }: Feed, host: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Marquee//Content calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${escapeText(timeZone)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...entries.flatMap((entry) => eventLines(entry, host)),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

const eventLines = (entry: FeedEntry, host: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.id}@${host}`,
  `DTSTAMP:${utcTime(entry.updatedAt)}`,
  `LAST-MODIFIED:${utcTime(entry.updatedAt)}`,
  `SEQUENCE:${entry.version}`,
  `DTSTART:${utcTime(entry.at)}`,
  `DURATION:${LENGTH}`,
  `SUMMARY:${escapeText(entry.title)}`,
  `DESCRIPTION:${escapeText(entry.description)}`,
  ...(entry.categories.length > 0 ? [`CATEGORIES:${entry.categories.map(escapeText).join(',')}`] : []),
  `URL:${entry.url}`,
  `STATUS:${entry.confirmed ? 'CONFIRMED' : 'TENTATIVE'}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

type When = string | number | Date

export const formatNumber = (value: number, language: string, options: Intl.NumberFormatOptions = {}) =>
  new Intl.NumberFormat(language, options).format(value)

/** `ratio` between 0 and 1. */
export const formatPercent = (ratio: number, language: string) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(ratio)

/** "12 Mar 2026", in the zone given or the device's. */
export const formatDate = (when: When, language: string, timeZone?: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...(timeZone && { timeZone }) }).format(
    new Date(when),
  )

export const formatDateTime = (when: When, language: string, timeZone?: string) =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone && { timeZone }),
  }).format(new Date(when))

/** "3 minutes ago", "in 2 days"; under 45 s it is "now". `now` is epoch milliseconds. */
export function formatRelative(when: When, now: number, language: string): string {
  const seconds = Math.round((new Date(when).getTime() - now) / 1000)
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (Math.abs(seconds) < 45) return relative.format(0, 'second')
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60]
  const count = Math.round(seconds / size)
  return relative.format(count === 0 ? Math.sign(seconds) : count, unit)
}

/** "a, b and c". */
export const formatList = (items: readonly string[], language: string) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items)

/** The language's own name for a language code: "español", "English". */
export const languageName = (code: string, language: string) =>
  new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code

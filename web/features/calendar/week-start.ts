import type { Weekday } from '#core/domain/calendar/grid'

/** Where a language tells no region: most of the world begins on Monday. */
const MONDAY: Weekday = 1

/** As much of `Intl.Locale` as tells of weeks; engines disagree on whether it is a method. */
interface WithWeek {
  getWeekInfo?: () => { firstDay: number }
  weekInfo?: { firstDay: number }
}

/**
 * The day a week begins with for the reader: by the first of the browser's languages that is the page's own, since it
 * names a region (`en-GB` begins on Monday, `en-US` on Sunday).
 */
export function weekStart(language: string, preferred: readonly string[]): Weekday {
  const tag = preferred.find((one) => one.split('-')[0] === language.split('-')[0]) ?? language
  const locale: Intl.Locale & WithWeek = new Intl.Locale(tag)
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? MONDAY
}

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type CronWords, cronWords } from './cron-words.ts'

/** Says a cron as people do where it is plain: "Every Monday at 09:00", "Monday to Friday: every 2 hours". */
export function useCronWords(): (cron: string) => string {
  const { t, i18n } = useTranslation('schedules')
  return (cron) => {
    const words = cronWords(cron)
    return words ? sayCron(words, t, i18n.language) : t('recurring', { cron })
  }
}

export function sayCron({ time, days, months }: CronWords, t: TFunction<'schedules'>, language: string) {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const named = (part: 'weekday' | 'month', at: number) =>
    new Intl.DateTimeFormat(language, { [part]: 'long', timeZone: 'UTC' }).format(at)
  // The first of June 2026 is a Monday.
  const weekday = (number: number) => named('weekday', Date.UTC(2026, 5, number))
  const ofMonths = months && list.format(months.map((month) => named('month', Date.UTC(2026, month - 1))))

  const sayDays = (): string => {
    const of = ofMonths ?? t('cron.eachMonth')
    if (days.on === 'step') return t('cron.step', { count: days.every, of })
    if (days.on === 'dates')
      return 'list' in days
        ? t('cron.dates', { count: days.list.length, list: list.format(days.list.map(String)), of })
        : t('cron.dateSpan', { first: days.first, last: days.last, of })
    const said =
      days.on === 'days'
        ? t('cron.days')
        : 'list' in days
          ? t('cron.weekdays', { list: list.format(days.list.map(weekday)) })
          : t('cron.weekdaySpan', { first: weekday(days.first), last: weekday(days.last) })
    return ofMonths ? t('cron.during', { days: said, of }) : said
  }
  const sayInterval = (at: Exclude<CronWords['time'], { at: unknown }>): string => {
    const said = t(`cron.${at.unit}`, { count: at.every })
    if (at.from) return t('cron.between', { said, from: at.from, to: at.to })
    return at.minute ? t('cron.atMinute', { said, minute: at.minute }) : said
  }
  const sentence =
    'at' in time
      ? t('cron.at', { days: sayDays(), times: list.format(time.at) })
      : days.on === 'days' && !ofMonths
        ? sayInterval(time)
        : t('cron.daysOf', { days: sayDays(), said: sayInterval(time) })
  return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)
}

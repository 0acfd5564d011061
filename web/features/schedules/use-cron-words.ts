import { useTranslation } from 'react-i18next'
import { cronWords } from './cron-words.ts'

/** Says a cron as people do where it is plain: "Every Monday at 09:00". */
export function useCronWords(): (cron: string) => string {
  const { t, i18n } = useTranslation('schedules')
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' })
  return (cron) => {
    const words = cronWords(cron)
    if (!words) return t('recurring', { cron })
    if (words.every === 'hour') return t('cron.hour', { minute: words.minute })
    if (words.every === 'day') return t('cron.day', { time: words.time })
    // The first of February 2026 is a Sunday.
    return t('cron.week', { time: words.time, day: names.format(Date.UTC(2026, 1, 1 + words.weekday)) })
  }
}

import { useTranslation } from 'react-i18next'
import {
  formatDate,
  formatDateTime,
  formatList,
  formatNumber,
  formatPercent,
  formatRelative,
  languageName,
} from './format.ts'

/** The formats of `format.ts` in the language of the page. */
export function useFormat() {
  const { language } = useTranslation().i18n
  return {
    number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, language, options),
    percent: (ratio: number) => formatPercent(ratio, language),
    date: (when: string | number | Date) => formatDate(when, language),
    dateTime: (when: string | number | Date) => formatDateTime(when, language),
    relative: (when: string | number | Date, now: number) => formatRelative(when, now, language),
    list: (items: readonly string[]) => formatList(items, language),
    language: (code: string) => languageName(code, language),
  }
}

import { useTranslation } from 'react-i18next'
import { ApiProblem } from './problem.ts'

export interface ErrorWords {
  /** What happened. */
  title: string
  /** What was kept and what to do. */
  detail: string
}

/** Codes whose detail tells more than ours can; it is written in English. */
const TELLING = new Set(['conflict', 'forbidden', 'invalid_input', 'quota_exceeded', 'provider_unavailable'])

/** A failure in a person's words, in the language of the page. */
export function useErrorWords(): (error: unknown) => ErrorWords {
  const { t, i18n } = useTranslation('common')
  return (error) => {
    const problem = error instanceof ApiProblem ? error : null
    const code =
      problem?.code ??
      (isLostModule(error) ? (navigator.onLine ? 'unexpected_answer' : 'offline') : 'internal')
    const title = t(`problem.${code}.title`)
    const told = problem && TELLING.has(code) && i18n.language === 'en' && problem.detail !== ''
    if (problem?.reason && i18n.exists(`reason.${problem.reason}`, { ns: 'common' }))
      return { title, detail: t(`reason.${problem.reason}`) }
    if (code === 'rate_limited' && problem?.retryAfter)
      return { title, detail: t('problem.rate_limited.wait', { count: problem.retryAfter }) }
    return { title, detail: told ? problem.detail : t(`problem.${code}.detail`) }
  }
}

/** A part of the page that was asked for and did not come, in the words of Chromium, Firefox, Safari and Vite. */
const isLostModule = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|importing a module script failed|unable to preload css/i.test(error.message)

/** What to show under a field: the server's words in English, a plain hint otherwise. */
export function useFieldErrors(error: unknown): (path: string) => string | undefined {
  const { t, i18n } = useTranslation('common')
  return (path) => {
    const message = error instanceof ApiProblem ? error.field(path) : undefined
    return message && i18n.language !== 'en' ? t('form.checkField') : message
  }
}

import { useTranslation } from 'react-i18next'
import type { FieldError } from '#core/errors'
import { ApiProblem } from './problem.ts'

export interface ErrorWords {
  /** What happened. */
  title: string
  /** What was kept and what to do. */
  detail: string
}

/** Codes whose detail tells more than ours can; it is written in English. */
const TELLING = new Set(['conflict', 'forbidden', 'invalid_input', 'quota_exceeded', 'provider_unavailable'])

/**
 * A failure in a person's words, in the language of the page. `feature` names the catalogue whose `fault` tells what is
 * wrong with a field.
 */
export function useErrorWords(feature?: string): (error: unknown) => ErrorWords {
  const { t, i18n } = useTranslation('common')
  const ofField = useFaultWords(feature)
  return (error) => {
    const problem = error instanceof ApiProblem ? error : null
    const code =
      problem?.code ??
      (isLostModule(error) ? (navigator.onLine ? 'unexpected_answer' : 'offline') : 'internal')
    const known = problem?.reason && i18n.exists(`reason.${problem.reason}`, { ns: 'common' })
    // What a link or a code lacks is no sign-in that has ended, though both are answered with a 401.
    const title = t(`problem.${known && code === 'unauthenticated' ? 'invalid_input' : code}.title`)
    const told = problem && TELLING.has(code) && i18n.language === 'en' && problem.detail !== ''
    if (known) return { title, detail: t(`reason.${problem.reason}`) }
    if (code === 'rate_limited' && problem?.retryAfter)
      return { title, detail: t('problem.rate_limited.wait', { count: problem.retryAfter }) }
    const fault = problem?.fields[0] && ofField(problem.fields[0])
    return { title, detail: fault ?? (told ? problem.detail : t(`problem.${code}.detail`)) }
  }
}

/** A part of the page that was asked for and did not come, in the words of Chromium, Firefox, Safari and Vite. */
const isLostModule = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|importing a module script failed|unable to preload css/i.test(error.message)

/** What to show under a field: what the feature says of it, else the server's words in English or a plain hint. */
export function useFieldErrors(error: unknown, feature?: string): (path: string) => string | undefined {
  const { t, i18n } = useTranslation('common')
  const ofField = useFaultWords(feature)
  return (path) => {
    const fault = error instanceof ApiProblem ? error.field(path) : undefined
    if (!fault) return undefined
    return ofField(fault) ?? (i18n.language === 'en' ? fault.message : t('form.checkField'))
  }
}

function useFaultWords(feature: string | undefined) {
  const { i18n } = useTranslation('common')
  return ({ reason, count }: FieldError): string | undefined => {
    const key = `fault.${reason}`
    if (!feature || !reason || !i18n.exists(key, { ns: feature })) return undefined
    return i18n.t(key, { ns: feature, n: count })
  }
}

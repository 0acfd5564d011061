import { useTranslation } from 'react-i18next'
import { useFaultWords } from './fault-words.ts'
import { ApiProblem } from './problem.ts'

export interface ErrorWords {
  /** What happened. */
  title: string
  /** What was kept and what to do. */
  detail: string
  /** The same where the form marks its faulty fields, and says beside each what is wrong with it. */
  besideMarks: string
}

/** Codes whose detail tells more than ours can; it is written in English. */
const TELLING = new Set(['conflict', 'forbidden', 'invalid_input', 'quota_exceeded', 'provider_unavailable'])

const ABOUT_THE_PERSON = new Set(['unauthenticated', 'forbidden'])

/**
 * A failure in a person's words, in the language of the page. `feature` names the catalogue whose `fault` tells what is
 * wrong with a field, and whose `reason` what is wrong with the whole.
 */
export function useErrorWords(feature?: string): (error: unknown) => ErrorWords {
  const { t, i18n } = useTranslation('common')
  const { apart } = useFaultWords(feature)
  const waitWords = (seconds: number) =>
    seconds < 100
      ? t('problem.rate_limited.wait', { count: seconds })
      : t('problem.rate_limited.minutes', { count: Math.ceil(seconds / 60) })
  return (error) => {
    const problem = error instanceof ApiProblem ? error : null
    const code =
      problem?.code ??
      (isLostModule(error) ? (navigator.onLine ? 'unexpected_answer' : 'offline') : 'internal')
    const reason = `reason.${problem?.reason}`
    const known = [feature, 'common'].find((ns) => ns && i18n.exists(reason, { ns }))
    // What a link, a code or an account lacks is no sign-in that has ended and no role, though answered as such.
    const title = t(`problem.${known && ABOUT_THE_PERSON.has(code) ? 'invalid_input' : code}.title`)
    const plain = t(`problem.${code}.detail`)
    const [first, ...others] = problem?.fields ?? []
    const ofField = first !== undefined && code === 'invalid_input'
    const said = (detail: string, isToldBeside = false): ErrorWords => {
      return { title, detail, besideMarks: isToldBeside ? plain : detail }
    }
    if (known) return said(t(reason, { ns: known }), ofField && others.length === 0 && known === 'common')
    if (code === 'rate_limited' && problem?.retryAfter) return said(waitWords(problem.retryAfter))
    const told = problem && TELLING.has(code) && i18n.language === 'en' && problem.detail !== ''
    return said((first && apart(first)) ?? (told ? problem.detail : plain), ofField)
  }
}

/** A part of the page that was asked for and did not come, in the words of Chromium, Firefox, Safari and Vite. */
const isLostModule = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|importing a module script failed|unable to preload css/i.test(error.message)

/** What to show under a field: what its reason means here, else the server's words in English or a plain hint. */
export function useFieldErrors(error: unknown, feature?: string): (path: string) => string | undefined {
  const { t, i18n } = useTranslation('common')
  const { beside } = useFaultWords(feature)
  return (path) => {
    const fault = error instanceof ApiProblem ? error.field(path) : undefined
    if (!fault) return undefined
    return beside(fault) ?? (i18n.language === 'en' ? fault.message : t('form.checkField'))
  }
}

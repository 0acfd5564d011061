import { useTranslation } from 'react-i18next'
import type { FieldError } from '#core/errors'
import { ApiProblem } from './problem.ts'

/** What is wrong with a text in Liquid, in the language of the page; undefined for a fault without a code. */
export function useLiquidFault(): (field: FieldError | undefined) => string | undefined {
  const { t, i18n } = useTranslation('liquid')
  return (field) => {
    const { reason, name, count, line, column } = field ?? {}
    if (!reason || !i18n.exists(reason, { ns: 'liquid' })) return undefined
    const what = t(reason, { name, count })
    return line === undefined ? what.charAt(0).toUpperCase() + what.slice(1) : t('at', { line, column, what })
  }
}

/** The field of a refusal by its path. */
export const fieldOf = (error: unknown, path: string): FieldError | undefined =>
  error instanceof ApiProblem ? error.fields.find((field) => field.path === path) : undefined

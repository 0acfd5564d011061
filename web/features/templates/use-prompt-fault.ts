import { useTranslation } from 'react-i18next'
import type { FieldError } from '#core/errors'
import { ApiProblem } from '#web/lib/problem'

/** What is wrong with a template's text, in the language of the page; undefined for a fault without a code. */
export function usePromptFault(): (field: FieldError | undefined) => string | undefined {
  const { t, i18n } = useTranslation('templates')
  return (field) => {
    const { reason, name, line, column } = field ?? {}
    if (!reason || !i18n.exists(`promptFault.${reason}`, { ns: 'templates' })) return undefined
    const what = t(`promptFault.${reason}`, { name })
    return line === undefined
      ? what.charAt(0).toUpperCase() + what.slice(1)
      : t('promptFault.at', { line, column, what })
  }
}

/** The field of a refusal by its path. */
export const fieldOf = (error: unknown, path: string): FieldError | undefined =>
  error instanceof ApiProblem ? error.fields.find((field) => field.path === path) : undefined

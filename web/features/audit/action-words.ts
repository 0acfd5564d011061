import { useTranslation } from 'react-i18next'
import { AUDIT_ACTIONS } from '#core/domain/security/audit-actions'

const CODES = Object.entries(AUDIT_ACTIONS).flatMap(([subject, verbs]) =>
  verbs.map((verb) => `${subject}.${verb}`),
)

/** What an action is in words; one of an earlier version, which has none any more, is shown by its code. */
export function useActionWords() {
  const { t } = useTranslation('audit')
  return (action: string) => t(action, { defaultValue: action })
}

/** Every action there is, as choices in the order of their words. */
export function useActionChoices() {
  const { i18n } = useTranslation('audit')
  const wordsOf = useActionWords()
  return CODES.map((value) => ({ value, label: wordsOf(value) })).sort((a, b) =>
    a.label.localeCompare(b.label, i18n.language),
  )
}

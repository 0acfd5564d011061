import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '#core/errors'

/** What any contract may find wrong with a field. Few visits meet one, so its words come with the first. */
export const loadFaultWords = (): Promise<void> => i18next.loadNamespaces('faults')

interface FaultWords {
  /** Beside the field. */
  beside(fault: FieldError): string | undefined
  /** Where the field may not be seen: what could be said of any names its path. */
  apart(fault: FieldError): string | undefined
}

/**
 * What is wrong with a field in the language of the page, by its reason: as the feature's own catalogue says it, else as
 * every contract does, else as the refusals do that any page can meet. Undefined for a reason that nobody here knows.
 */
export function useFaultWords(feature?: string): FaultWords {
  const { i18n } = useTranslation('common')
  const said = (key: string, ns: string, { count, name }: FieldError) =>
    i18n.exists(key, { ns }) ? i18n.t(key, { ns, count, name }) : undefined
  const own = (fault: FieldError) => feature && said(`fault.${fault.reason}`, feature, fault)
  const general = (fault: FieldError) =>
    fault.reason && (said(fault.reason, 'faults', fault) ?? said(`reason.${fault.reason}`, 'common', fault))
  return {
    beside: (fault) => own(fault) || general(fault),
    apart(fault) {
      const words = general(fault)
      return own(fault) || (words && fault.path ? `${fault.path}: ${words}` : words)
    },
  }
}

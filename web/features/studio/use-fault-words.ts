import { useTranslation } from 'react-i18next'
import type { BriefFaults } from './brief-draft.ts'

/** What to say under a field, by its path. */
export function useFaultWords(faults: BriefFaults) {
  const { t } = useTranslation('studio')
  return (path: string): string | undefined => {
    const fault = faults[path]
    return fault && t(`fault.${fault.kind}`, { max: fault.max })
  }
}

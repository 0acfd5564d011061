import { useTranslation } from 'react-i18next'
import type { RowFault } from '#core/contracts/bulk'
import { useFormat } from '#web/lib/use-format'

/** Why a row has no text, in the language of the page; a value that would do stands as it has to be written. */
export function useFaultWords(): (fault: RowFault) => string {
  const { t, i18n } = useTranslation('bulk')
  const format = useFormat()
  const partOf = (field: string) => {
    if (field.startsWith('variables.')) return field.slice('variables.'.length)
    const key = [`target.${field}`, `faultPart.${field}`].find((one) => i18n.exists(one, { ns: 'bulk' }))
    return key ? t(key) : field
  }
  return ({ code, field, choices, number }) => {
    const words = t(`fault.${code}`, {
      choices: choices.join(', '),
      number: number === null ? '' : format.number(number),
    })
    return field ? `${partOf(field)}: ${words}` : words
  }
}

import { useTranslation } from 'react-i18next'
import type { StyleProposal } from '#core/contracts/style-guide'
import { useFormat } from '#web/lib/use-format'

/** Why a rule speaks, in a sentence of the page's language. */
export function useProposalWords(): (proposal: StyleProposal) => string {
  const { t } = useTranslation('style')
  const format = useFormat()
  return ({ kind, message: { params } }) => {
    const shown = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'number' ? format.number(value, { maximumFractionDigits: 1 }) : value,
      ]),
    )
    const { variety, wanted, address } = params
    const says = t(`message.${kind}`, {
      ...shown,
      variety: variety === undefined ? '' : t(`spelling.${variety}`),
      wanted:
        wanted === undefined ? '' : t(kind === 'heading_case' ? `headings.${wanted}` : `oxford.${wanted}`),
      address: address === undefined ? '' : t(`address.${address}`),
    })
    return typeof params.note === 'string' && params.note !== '' ? `${says} ${params.note}` : says
  }
}

import { useTranslation } from 'react-i18next'
import type { Delivery } from '#core/contracts/deliveries'

/** What a delivery is about; of a digest the server knows only how many messages it holds. */
export function useDeliveryTitle(): (delivery: Pick<Delivery, 'kind' | 'title'>) => string {
  const { t } = useTranslation('deliveries')
  return ({ kind, title }) => (kind === 'digest' ? t('digestOf', { count: Number(title) }) : title)
}

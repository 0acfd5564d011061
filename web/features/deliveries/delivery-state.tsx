import {
  IconAlertCircle,
  IconBan,
  IconClick,
  IconClock,
  IconEye,
  IconHelpCircle,
  IconMailCheck,
  IconMailX,
  IconSend,
  IconStack2,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#core/contracts/deliveries'
import ledgerClasses from '../../ui/ledger.module.css'
import classes from './delivery-state.module.css'

const ICONS = {
  planned: IconClock,
  handed_over: IconClock,
  sent: IconSend,
  failed: IconAlertCircle,
  unknown: IconHelpCircle,
  skipped: IconBan,
  gathered: IconStack2,
  bounced: IconMailX,
  complained: IconMailX,
  clicked: IconClick,
  opened: IconEye,
  delivered: IconMailCheck,
} as const
type Shown = keyof typeof ICONS

/** The furthest a delivery came, or what went wrong: by hue, word and icon. */
export function shownState(delivery: Delivery): Shown {
  if (delivery.complainedAt) return 'complained'
  if (delivery.bouncedAt) return 'bounced'
  if (delivery.reason === 'gathered') return 'gathered'
  if (delivery.state !== 'sent') return delivery.state
  if (delivery.clickedAt) return 'clicked'
  if (delivery.openedAt) return 'opened'
  return delivery.deliveredAt ? 'delivered' : 'sent'
}

export function DeliveryState({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries')
  const state = shownState(delivery)
  const Icon = ICONS[state]
  return (
    <span className={`${ledgerClasses.state} ${classes.state}`} data-state={state}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {t(`state.${state}`)}
    </span>
  )
}

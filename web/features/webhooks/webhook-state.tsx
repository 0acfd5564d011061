import {
  IconAlertCircle,
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconPlayerPause,
  IconRefresh,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WebhookDelivery } from '#core/contracts/webhooks'
import classes from './webhooks.module.css'

const ICONS = {
  held: IconPlayerPause,
  intended: IconClock,
  again: IconRefresh,
  attempted: IconClock,
  confirmed: IconCircleCheck,
  failed: IconAlertCircle,
  unknown: IconHelpCircle,
} as const

/** How far a delivery came, by hue, word and icon. */
export function WebhookState({ delivery }: { delivery: WebhookDelivery }) {
  const { t } = useTranslation('webhooks')
  const shown = delivery.state === 'intended' && delivery.attempts > 0 ? 'again' : delivery.state
  const Icon = ICONS[shown]
  return (
    <span className={classes.state} data-state={shown}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {t(`state.${shown}`)}
    </span>
  )
}

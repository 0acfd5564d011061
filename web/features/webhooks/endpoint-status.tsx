import { IconAlertTriangle, IconCircleCheck, IconPlayerPause, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WebhookEndpoint } from '#core/contracts/webhooks'
import classes from './webhooks.module.css'

const ICONS = {
  active: IconCircleCheck,
  failing: IconAlertTriangle,
  paused: IconPlayerPause,
  off: IconPlugConnectedX,
} as const

/** How an endpoint stands, by hue, word and icon. */
export function EndpointStatus({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation('webhooks')
  const { status, failingSince } = endpoint
  const shown = status === 'active' && failingSince ? 'failing' : status
  const Icon = ICONS[shown]
  return (
    <span className={classes.state} data-state={shown}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {t(`status.${shown}`)}
    </span>
  )
}

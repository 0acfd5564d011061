import {
  IconAlertCircle,
  IconCalendarTime,
  IconCircleDashed,
  IconPlayerPause,
  IconPlayerStop,
  IconSend,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BroadcastStatus as Status } from '#core/contracts/broadcasts'
import classes from './broadcasts.module.css'

const ICONS = {
  draft: IconCircleDashed,
  scheduled: IconCalendarTime,
  sending: IconSend,
  paused: IconPlayerPause,
  completed: IconSend,
  canceled: IconPlayerStop,
  refused: IconAlertCircle,
} as const satisfies Record<Status, unknown>

/** Where a broadcast stands, by hue, word and icon. */
export function BroadcastStatus({ status }: { status: Status }) {
  const { t } = useTranslation('broadcasts')
  const Icon = ICONS[status]
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {t(`status.${status}`)}
    </span>
  )
}

import { VisuallyHidden } from '@mantine/core'
import {
  IconAlertCircle,
  IconCalendarDot,
  IconCalendarTime,
  IconCircleCheck,
  IconCircleDashed,
  IconEye,
  IconMessageReport,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import pill from './pill.module.css'
import classes from './status-badge.module.css'

const ICONS = {
  draft: IconCircleDashed,
  planned: IconCalendarDot,
  in_review: IconEye,
  changes_requested: IconMessageReport,
  approved: IconCircleCheck,
  scheduled: IconCalendarTime,
  sent: IconSend,
  failed: IconAlertCircle,
} as const satisfies Record<string, TablerIcon>
export type Status = keyof typeof ICONS

/** The icon of a state, for where its word stands beside. */
export function StatusIcon({ status }: { status: Status }) {
  const Icon = ICONS[status]
  return <Icon size={14} stroke={1.75} aria-hidden />
}

/** A state by hue, word and icon, so that none of them carries it alone. */
export function StatusBadge({ status, iconOnly = false }: { status: Status; iconOnly?: boolean }) {
  const { t } = useTranslation('common')
  const Icon = ICONS[status]
  const word = t(`status.${status}`)
  return (
    <span
      className={`${pill.pill} ${classes.hue} ${classes.badge}`}
      data-status={status}
      title={iconOnly ? word : undefined}
    >
      <Icon size={14} stroke={1.75} aria-hidden />
      {iconOnly ? <VisuallyHidden>{word}</VisuallyHidden> : <span>{word}</span>}
    </span>
  )
}

import {
  IconAlertTriangle,
  IconAt,
  IconCircleCheck,
  IconClockExclamation,
  IconEye,
  IconGauge,
  IconMessage,
  IconMessageReport,
  IconPlugConnectedX,
  IconRobot,
  IconSend,
  IconShieldExclamation,
  IconStack2,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Kind } from '#core/domain/notifications/kinds'

const ICONS: Record<Kind, TablerIcon> = {
  'content.generated': IconRobot,
  'comment.added': IconMessage,
  'comment.mentioned': IconAt,
  'review.requested': IconEye,
  'review.approved': IconCircleCheck,
  'review.changes_requested': IconMessageReport,
  'automation.failed': IconAlertTriangle,
  'quota.reached': IconGauge,
  'schedule.late': IconClockExclamation,
  'webhook.off': IconPlugConnectedX,
  digest: IconStack2,
  'security.alert': IconShieldExclamation,
  broadcast: IconSend,
}

/** What kind of thing a notification tells, by a mark beside its words. */
export function KindIcon({ kind, size }: { kind: Kind; size: number }) {
  const Icon = ICONS[kind]
  return <Icon size={size} stroke={1.75} aria-hidden />
}

import { IconBan, IconCircleCheck, IconCircleDashed, IconCircleX, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ConsentState } from '#core/contracts/consent'
import type { SuppressionReason } from '#core/contracts/suppressions'
import classes from './consent-mark.module.css'

const ICONS = { none: IconCircleDashed, pending: IconClock, given: IconCircleCheck, withdrawn: IconCircleX }

/** Whether a channel may be used for a contact, by icon and word; what stands against its address comes first. */
export function ConsentMark({
  state,
  suppressed,
}: {
  state: ConsentState
  suppressed: SuppressionReason | null
}) {
  const { t } = useTranslation('audience')
  const Icon = suppressed ? IconBan : ICONS[state]
  return (
    <span className={classes.mark} data-state={suppressed ? 'suppressed' : state}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {suppressed ? t(`reason.${suppressed}`) : t(`consent.${state}`)}
    </span>
  )
}

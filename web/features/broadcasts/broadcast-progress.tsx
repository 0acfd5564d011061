import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Broadcast } from '#core/contracts/broadcasts'
import { useFormat } from '#web/lib/use-format'
import classes from './broadcasts.module.css'

/** How far a broadcast is, as a bar and in words. */
export function BroadcastProgress({ broadcast }: { broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts')
  const format = useFormat()
  const { counts, status } = broadcast
  const whole = Math.max(counts.audience ?? 0, counts.planned, 1)
  const share = (count: number) => (count / whole) * 100
  const words = [
    t(`status.${status}`),
    ...(counts.planned > 0
      ? [t('progress', { sent: format.number(counts.sent), planned: format.number(counts.planned) })]
      : []),
  ]
  return (
    <div className={classes.progress}>
      <Progress.Root size={6} aria-hidden>
        <Progress.Section value={share(counts.sent)} color="var(--mq-approved)" />
        <Progress.Section value={share(counts.failed)} color="var(--mq-failed)" />
        <Progress.Section value={share(counts.skipped)} color="var(--mq-text-dim)" />
      </Progress.Root>
      <span className={classes.dim} data-status={status}>
        {words.join(' · ')}
      </span>
    </div>
  )
}

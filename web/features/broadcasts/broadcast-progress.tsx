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
  const onItsWay = status === 'sending' || status === 'paused'
  const whole = Math.max(onItsWay ? (counts.audience ?? 0) : 0, counts.planned)
  const share = (count: number) => (count / Math.max(whole, 1)) * 100
  const words = [
    t(`status.${status}`),
    ...(whole > 0 && (onItsWay || counts.planned > 0)
      ? [t('progress', { sent: format.number(counts.sent), whole: format.number(whole) })]
      : []),
  ]
  return (
    <div className={classes.progress}>
      <Progress.Root size={4} aria-hidden>
        <Progress.Section value={share(counts.sent)} color="var(--mq-sent)" />
        <Progress.Section value={share(counts.failed)} color="var(--mq-failed)" />
        <Progress.Section value={share(counts.skipped)} color="var(--mq-line-strong)" />
      </Progress.Root>
      <span className={classes.dim} data-status={status}>
        {words.join(' · ')}
      </span>
    </div>
  )
}

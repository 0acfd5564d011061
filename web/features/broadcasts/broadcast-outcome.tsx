import { useTranslation } from 'react-i18next'
import type { Broadcast } from '#core/contracts/broadcasts'
import { useFormat } from '#web/lib/use-format'
import { BroadcastProgress } from './broadcast-progress.tsx'
import { BroadcastStatus } from './broadcast-status.tsx'
import classes from './broadcasts.module.css'

/** Of a broadcast in the list: how far it is while it is on its way, how it went once it is over. */
export function BroadcastOutcome({ broadcast }: { broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts')
  const { number, percent, dateTime } = useFormat()
  const { status, counts, heard, channel, nextAt } = broadcast
  if (status === 'sending' || status === 'paused') return <BroadcastProgress broadcast={broadcast} />
  const share = (count: number) => percent(counts.sent > 0 ? count / counts.sent : 0)
  const words =
    counts.sent === 0
      ? nextAt && dateTime(nextAt)
      : channel === 'email'
        ? t('outcome', {
            ...{ sent: number(counts.sent), opened: share(heard.opened), clicked: share(heard.clicked) },
          })
        : t('outcomePlain', { sent: number(counts.sent) })
  return (
    <span className={classes.outcome}>
      <BroadcastStatus status={status} />
      {words && <span className={classes.dim}>{words}</span>}
    </span>
  )
}

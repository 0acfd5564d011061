import { useTranslation } from 'react-i18next'
import type { DeliveryCounts } from '#core/contracts/deliveries'
import { useFormat } from '#web/lib/use-format'
import classes from './outcome-tiles.module.css'

const SHOWN = ['sent', 'delivered', 'opened', 'clicked', 'bounced', 'complained', 'unsubscribed'] as const
type Shown = (typeof SHOWN)[number]

/** The figures that matter, each as a share of what was sent and beside what it was in the time before. */
export function OutcomeTiles({
  total,
  before,
}: {
  total: Pick<DeliveryCounts, Shown>
  before?: Pick<DeliveryCounts, Shown>
}) {
  const { t } = useTranslation('deliveries')
  const { number, percent } = useFormat()
  const shareOf = (counts: Pick<DeliveryCounts, Shown>, name: Shown) =>
    counts.sent > 0 ? counts[name] / counts.sent : 0
  const shown = (counts: Pick<DeliveryCounts, Shown>, name: Shown) =>
    name === 'sent' ? number(counts.sent) : percent(shareOf(counts, name))
  return (
    <dl className={classes.tiles}>
      {SHOWN.map((name) => (
        <div key={name}>
          <dt>{t(`state.${name}`)}</dt>
          <dd>{shown(total, name)}</dd>
          <dd className={classes.beside}>
            {name !== 'sent' && <span>{number(total[name])}</span>}
            {before && before.sent > 0 && (
              <span>{t('statistics.before', { before: shown(before, name) })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

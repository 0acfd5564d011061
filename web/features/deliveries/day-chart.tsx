import { useTranslation } from 'react-i18next'
import type { DeliveryStatistics } from '#core/contracts/deliveries'
import { useFormat } from '#web/lib/use-format'
import classes from './deliveries.module.css'

const DAY = 86_400_000
const HEIGHT = 120

/** Sent and opened by day. One answer, two series that always have the same colour; the tables below say it in numbers. */
export function DayChart({ days, from, to }: { days: DeliveryStatistics['days']; from: string; to: string }) {
  const { t } = useTranslation('deliveries')
  const { date, number } = useFormat()
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1
  const all = Array.from({ length: count }, (_, index) => {
    const key = new Date(Date.parse(from) + index * DAY).toISOString().slice(0, 10)
    const counts = days.find((day) => day.key === key)?.counts
    return { key, sent: counts?.sent ?? 0, opened: counts?.opened ?? 0 }
  })
  const most = Math.max(1, ...all.map(({ sent, opened }) => Math.max(sent, opened)))
  const bar = (value: number) => (value / most) * HEIGHT
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${count * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
        className={classes.chart}
        role="img"
        aria-label={t('statistics.chart')}
      >
        {all.map(({ key, sent, opened }, index) => (
          <g key={key}>
            <title>{`${date(key)}: ${number(sent)} / ${number(opened)}`}</title>
            <rect
              x={index * 10 + 1}
              y={HEIGHT - bar(sent)}
              width={4}
              height={bar(sent)}
              className={classes.sent}
            />
            <rect
              x={index * 10 + 5}
              y={HEIGHT - bar(opened)}
              width={4}
              height={bar(opened)}
              className={classes.opened}
            />
          </g>
        ))}
      </svg>
      <figcaption className={classes.legend}>
        <span>{date(from)}</span>
        <span>
          <i className={classes.sentMark} aria-hidden /> {t('state.sent')}{' '}
          <i className={classes.openedMark} aria-hidden /> {t('state.opened')}
        </span>
        <span>{date(to)}</span>
      </figcaption>
    </figure>
  )
}

import { useTranslation } from 'react-i18next'
import type { DeliveryStatistics } from '#core/contracts/deliveries'
import { useFormat } from '#web/lib/use-format'
import { axisTop } from './axis-top.ts'
import classes from './day-chart.module.css'

const DAY = 86_400_000
const SERIES = ['sent', 'opened', 'clicked'] as const
/** Days that are named below the chart. */
const NAMED = 6

/**
 * Sent by day, and inside each bar how many of those were opened and clicked. A series always has the same colour;
 * the table below says it in numbers.
 */
export function DayChart({ days, from, to }: { days: DeliveryStatistics['days']; from: string; to: string }) {
  const { t, i18n } = useTranslation('deliveries')
  const { date, number } = useFormat()
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1
  const all = Array.from({ length: count }, (_, index) => {
    const key = new Date(Date.parse(from) + index * DAY).toISOString().slice(0, 10)
    return { key, counts: days.find((day) => day.key === key)?.counts }
  })
  const top = axisTop(Math.max(...all.map(({ counts }) => counts?.sent ?? 0)))
  const every = Math.ceil(count / NAMED)
  const short = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (
    <figure className={classes.figure}>
      <ul className={classes.legend}>
        {SERIES.map((name) => (
          <li key={name}>
            <i data-series={name} aria-hidden /> {t(`state.${name}`)}
          </li>
        ))}
      </ul>
      <div className={classes.plot} role="img" aria-label={t('statistics.chart')}>
        {[top, top / 2, 0].map((value) => (
          <span key={value} className={classes.grid} style={{ insetBlockEnd: `${(value / top) * 100}%` }}>
            {number(value)}
          </span>
        ))}
        <div className={classes.bars}>
          {all.map(({ key, counts }) => (
            <div
              key={key}
              className={classes.day}
              title={
                counts &&
                `${date(key)}: ${SERIES.map((name) => `${t(`state.${name}`)} ${number(counts[name])}`).join(', ')}`
              }
            >
              {counts &&
                SERIES.map((name) => (
                  <i key={name} data-series={name} style={{ height: `${(counts[name] / top) * 100}%` }} />
                ))}
            </div>
          ))}
        </div>
      </div>
      <div className={classes.axis} aria-hidden>
        {all.map(({ key }, index) =>
          index % every === Math.floor(every / 2) ? (
            <span key={key} style={{ insetInlineStart: `${((index + 0.5) / count) * 100}%` }}>
              {short.format(Date.parse(key))}
            </span>
          ) : null,
        )}
      </div>
    </figure>
  )
}

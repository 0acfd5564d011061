import { useTranslation } from 'react-i18next'
import type { WebhookDay } from '#core/contracts/webhooks'
import { useFormat } from '#web/lib/use-format'
import classes from './webhooks.module.css'

const OUTCOMES = ['failed', 'waiting', 'confirmed'] as const

/** The last seven days as seven bars: how much there was, and how much of it arrived. */
export function DayBars({ days }: { days: readonly WebhookDay[] }) {
  const { t } = useTranslation('webhooks')
  const { number, date } = useFormat()
  const sum = (day: WebhookDay) => OUTCOMES.reduce((total, outcome) => total + day[outcome], 0)
  const top = Math.max(1, ...days.map(sum))
  const total = (outcome: (typeof OUTCOMES)[number]) => days.reduce((all, day) => all + day[outcome], 0)
  const said = t('days', {
    confirmed: number(total('confirmed')),
    failed: number(total('failed')),
    waiting: number(total('waiting')),
  })
  return (
    <span className={classes.days} role="img" aria-label={said} title={said}>
      {days.map((day) => (
        <span key={day.day} className={classes.day} title={sum(day) > 0 ? dayWords(day) : date(day.day)}>
          {OUTCOMES.map(
            (outcome) =>
              day[outcome] > 0 && (
                <i
                  key={outcome}
                  data-outcome={outcome}
                  style={{ height: `${(day[outcome] / top) * 100}%` }}
                />
              ),
          )}
        </span>
      ))}
    </span>
  )

  function dayWords(day: WebhookDay): string {
    const counts = {
      confirmed: number(day.confirmed),
      failed: number(day.failed),
      waiting: number(day.waiting),
    }
    return `${date(day.day)}: ${t('counts', counts)}`
  }
}

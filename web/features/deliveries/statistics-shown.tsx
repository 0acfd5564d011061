import { useTranslation } from 'react-i18next'
import type { DeliveryCounts, DeliveryStatistics } from '#core/contracts/deliveries'
import { useFormat } from '#web/lib/use-format'
import { Section } from '#web/ui/section'
import ledgerClasses from '../../ui/ledger.module.css'
import { CountsTable } from './counts-table.tsx'
import { DayChart } from './day-chart.tsx'
import { OutcomeTiles } from './outcome-tiles.tsx'
import classes from './statistics-shown.module.css'

interface StatisticsShownProps {
  data: DeliveryStatistics
  /** Of the time before that was as long. */
  before?: DeliveryCounts
  range: { from: string; to: string }
}

/** The answer, the figures behind it, the days, and the tables. */
export function StatisticsShown({ data, before, range }: StatisticsShownProps) {
  const { t } = useTranslation(['deliveries', 'inbox'])
  const { date, number, percent } = useFormat()
  const { total, days, kinds, channels, providers } = data
  const share = (count: number) => percent(total.sent ? count / total.sent : 0)
  const machines = total.machineOpens + total.machineClicks
  const tables = [
    {
      title: t('statistics.byKind'),
      by: t('filter.kind'),
      rows: kinds.map(({ key, counts }) => ({ name: t(`kind.${key.replace('.', '_')}`), counts })),
    },
    {
      title: t('statistics.byChannel'),
      by: t('filter.channel'),
      rows: channels.map(({ key, counts }) => ({ name: t(`inbox:channel.${key}`), counts })),
    },
    {
      title: t('statistics.byProvider'),
      by: t('statistics.provider'),
      rows: providers.map(({ key, counts }) => ({
        name: t(`provider.${key}`, { defaultValue: key }),
        counts,
      })),
    },
  ]
  return (
    <>
      <p className={classes.answer}>
        {t('statistics.answer', {
          ...{ sent: number(total.sent), opened: share(total.opened), clicked: share(total.clicked) },
        })}
      </p>
      <OutcomeTiles total={total} before={before} />
      <DayChart days={days} {...range} />
      <details className={classes.byDay}>
        <summary>{t('statistics.byDay')}</summary>
        <CountsTable
          title={t('statistics.byDay')}
          by={t('statistics.day')}
          rows={days.map(({ key, counts }) => ({ name: date(key), counts }))}
        />
      </details>
      {machines > 0 && (
        <p className={ledgerClasses.dim}>
          {t('statistics.machines', {
            ...{ opens: number(total.machineOpens), clicks: number(total.machineClicks) },
          })}
        </p>
      )}
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, by, rows }) => (
          <Section key={title} title={title}>
            <CountsTable title={title} by={by} rows={rows} />
          </Section>
        ))}
    </>
  )
}

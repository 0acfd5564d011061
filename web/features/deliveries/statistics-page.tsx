import { Button, SegmentedControl, Table } from '@mantine/core'
import { IconChartBar, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeliveryCounts } from '#core/contracts/deliveries'
import { useFormat } from '#web/lib/use-format'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { Section } from '#web/ui/section'
import { DayChart } from './day-chart.tsx'
import classes from './deliveries.module.css'
import { statisticsQuery } from './delivery-queries.ts'
import { keepCsv } from './keep-csv.ts'

const SHOWN = [
  'sent',
  'delivered',
  'opened',
  'clicked',
  'bounced',
  'complained',
  'unsubscribed',
  'failed',
] as const
const DAY = 86_400_000
/** A chart and tables of zeros say less than a sentence. */
const isQuiet = (total: DeliveryCounts) => SHOWN.every((name) => total[name] === 0)
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)

/** How what was sent went: the answer in a sentence, by day, then by kind, channel and provider. */
export function StatisticsPage() {
  const { t } = useTranslation(['deliveries', 'inbox'])
  const { number, percent } = useFormat()
  const [days, setDays] = useState('30')
  const range = { from: isoDay(Date.now() - (Number(days) - 1) * DAY), to: isoDay(Date.now()) }
  const { data, error, refetch } = useQuery(statisticsQuery(range))
  const action = (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.5} />}
      disabled={!data}
      onClick={() => data && keepCsv(data)}
    >
      {t('statistics.export')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('statistics.title')}
        parent={{ label: t('title'), to: '/settings/deliveries' }}
        action={action}
      />
      <PageBody>
        <SegmentedControl
          aria-label={t('statistics.range')}
          value={days}
          onChange={setDays}
          data={['7', '30', '90'].map((value) => ({
            value,
            label: t('statistics.days', { count: Number(value) }),
          }))}
        />
        {error && <ErrorState error={error} retry={refetch} />}
        {!data && !error && <LoadingRows rows={8} />}
        {data && isQuiet(data.total) && (
          <EmptyState icon={IconChartBar} title={t('statistics.nothing')}>
            {t('statistics.nothingDetail')}
          </EmptyState>
        )}
        {data && !isQuiet(data.total) && (
          <>
            <p className={classes.answer}>
              {t('statistics.answer', {
                sent: number(data.total.sent),
                opened: percent(data.total.sent ? data.total.opened / data.total.sent : 0),
                clicked: percent(data.total.sent ? data.total.clicked / data.total.sent : 0),
              })}
            </p>
            <DayChart days={data.days} from={range.from} to={range.to} />
            <p className={classes.dim}>
              {t('statistics.machines', {
                opens: number(data.total.machineOpens),
                clicks: number(data.total.machineClicks),
              })}
            </p>
            <Counts
              title={t('statistics.byKind')}
              rows={data.kinds.map(({ key, counts }) => ({
                name: t(`kind.${key.replace('.', '_')}`),
                counts,
              }))}
            />
            <Counts
              title={t('statistics.byChannel')}
              rows={data.channels.map(({ key, counts }) => ({ name: t(`inbox:channel.${key}`), counts }))}
            />
            <Counts
              title={t('statistics.byProvider')}
              rows={data.providers.map(({ key, counts }) => ({ name: key, counts }))}
            />
          </>
        )}
      </PageBody>
    </>
  )
}

function Counts({ title, rows }: { title: string; rows: { name: string; counts: DeliveryCounts }[] }) {
  const { t } = useTranslation('deliveries')
  const { number } = useFormat()
  if (rows.length === 0) return null
  return (
    <Section title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={title}>
        <Table className={classes.table} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ps={0}>{title}</Table.Th>
              {SHOWN.map((name) => (
                <Table.Th key={name}>{t(`state.${name}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ name, counts }) => (
              <Table.Tr key={name}>
                <Table.Td ps={0}>{name}</Table.Td>
                {SHOWN.map((column) => (
                  <Table.Td key={column}>{number(counts[column])}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Section>
  )
}

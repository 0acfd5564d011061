import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { IconChartBar, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { channelSchema } from '#core/contracts/notifications'
import { CHANNELS } from '#core/domain/notifications/kinds'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import deliveriesClasses from './deliveries.module.css'
import { statisticsQuery } from './delivery-queries.ts'
import { keepCsv } from './keep-csv.ts'
import { NarrowedTo } from './narrowed-to.tsx'
import { StatisticsShown } from './statistics-shown.tsx'

const DAY = 86_400_000
const RANGES = [7, 30, 90] as const
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)

/** How what was sent went: the answer in a sentence, by day, then by kind, channel and provider. */
export function StatisticsPage() {
  const { t } = useTranslation(['deliveries', 'inbox'])
  const { days = 30, channel, broadcastId } = useSearch({ from: '/app/settings/deliveries/statistics' })
  const navigate = useNavigate({ from: '/settings/deliveries/statistics' })
  const now = Date.now()
  const range = { from: isoDay(now - (days - 1) * DAY), to: isoDay(now) }
  const before = { from: isoDay(now - (2 * days - 1) * DAY), to: isoDay(now - days * DAY) }
  const { data, error, refetch } = useQuery(statisticsQuery({ ...range, channel, broadcastId }))
  const earlier = useQuery(statisticsQuery({ ...before, channel, broadcastId }))
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
        <Group gap="sm" mb="md">
          <SegmentedControl
            aria-label={t('statistics.range')}
            value={String(days)}
            onChange={(value) =>
              navigate({
                search: (search) => ({ ...search, days: RANGES.find((one) => String(one) === value) }),
                replace: true,
              })
            }
            data={RANGES.map((value) => ({
              value: String(value),
              label: t('statistics.days', { count: value }),
            }))}
          />
          <Select
            className={deliveriesClasses.filter}
            aria-label={t('filter.channel')}
            placeholder={t('filter.channel')}
            clearable
            value={channel ?? null}
            data={CHANNELS.filter((one) => one !== 'in_app').map((value) => ({
              value,
              label: t(`inbox:channel.${value}`),
            }))}
            onChange={(value) =>
              navigate({
                search: (search) => ({ ...search, channel: value ? channelSchema.parse(value) : undefined }),
                replace: true,
              })
            }
          />
          {broadcastId && (
            <NarrowedTo
              broadcastId={broadcastId}
              onClear={() =>
                navigate({ search: (search) => ({ ...search, broadcastId: undefined }), replace: true })
              }
            />
          )}
        </Group>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : !data ? (
          <LoadingRows rows={8} />
        ) : data.total.planned === 0 ? (
          <EmptyState icon={IconChartBar} title={t('statistics.nothing')}>
            {t('statistics.nothingDetail')}
          </EmptyState>
        ) : (
          <StatisticsShown data={data} before={broadcastId ? undefined : earlier.data?.total} range={range} />
        )}
      </PageBody>
    </>
  )
}

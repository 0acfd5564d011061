import { Button } from '@mantine/core'
import { IconCalendarTime } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { schedulesQuery } from './schedule-queries.ts'
import { ScheduleRow } from './schedule-row.tsx'
import classes from './schedules.module.css'

/** What runs at a time or again and again: those that come first, those that have ended last. */
export function SchedulesPage() {
  const { t } = useTranslation(['schedules', 'broadcasts'])
  const { data, error, refetch } = useQuery(schedulesQuery())
  const rows = [...(data ?? [])].sort((a, b) => (a.nextAt ?? '9').localeCompare(b.nextAt ?? '9'))
  return (
    <>
      <PageHeader title={t('title')} parent={{ label: t('broadcasts:title'), to: '/broadcasts' }} />
      <PageBody>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : !data ? (
          <LoadingRows rows={4} />
        ) : rows.length === 0 ? (
          <EmptyState
            icon={IconCalendarTime}
            title={t('empty')}
            action={
              <Button variant="default" renderRoot={(props) => <Link to="/broadcasts" {...props} />}>
                {t('emptyAction')}
              </Button>
            }
          >
            {t('emptyLead')}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {rows.map((schedule) => (
              <ScheduleRow key={schedule.id} schedule={schedule} />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  )
}

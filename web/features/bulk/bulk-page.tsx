import { Button } from '@mantine/core'
import { IconPlus, IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BulkRun } from '#core/contracts/bulk'
import { useSession } from '#web/lib/session'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './bulk.module.css'
import { bulkRunsQuery } from './bulk-queries.ts'
import { RunProgress } from './run-progress.tsx'

/** One text for each row of a table: the runs there were. */
export function BulkPage() {
  const { t } = useTranslation(['bulk', 'content'])
  const writes = useSession().can('generation:run')
  const { data, error, refetch } = useQuery(bulkRunsQuery())
  const create = writes && (
    <Button
      leftSection={<IconPlus size={16} stroke={1.5} />}
      renderRoot={(props) => <Link to="/content/bulk/new" {...props} />}
    >
      {t('new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} parent={{ label: t('content:title'), to: '/content' }} action={create} />
      <PageBody>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : !data ? (
          <LoadingRows rows={4} />
        ) : data.length === 0 ? (
          <EmptyState
            icon={IconTable}
            title={t('empty.title')}
            action={
              writes && (
                <Button
                  variant="default"
                  renderRoot={(props) => (
                    <Link to="/content/bulk/new" search={{ example: true }} {...props} />
                  )}
                >
                  {t('empty.example')}
                </Button>
              )
            }
          >
            {t('empty.detail')}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {data.map((run) => (
              <li key={run.id}>
                <RunRow run={run} />
              </li>
            ))}
          </ul>
        )}
      </PageBody>
    </>
  )
}

function RunRow({ run }: { run: BulkRun }) {
  const { t } = useTranslation('bulk')
  return (
    <Link to="/content/bulk/$bulkRunId" params={{ bulkRunId: run.id }} className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>{run.name}</span>
        <span className={classes.dim}>
          {t(`common:contentType.${run.type}`)} · {t('rows', { count: run.rows })} · {run.createdBy} ·{' '}
          <TimeAgo at={run.createdAt} />
        </span>
      </span>
      <span className={classes.meter}>
        <RunProgress run={run} />
      </span>
    </Link>
  )
}

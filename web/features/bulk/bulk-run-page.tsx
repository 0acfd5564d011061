import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BulkRun } from '#core/contracts/bulk'
import { useFormat } from '#web/lib/use-format'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import classes from './bulk.module.css'
import { bulkRunQuery } from './bulk-queries.ts'
import { RowTable } from './row-table.tsx'
import { RunActions } from './run-actions.tsx'
import { RunProgress } from './run-progress.tsx'

/** What is told to do next: a draft whose rows were tested asks to be read. */
const nextStep = ({ status, counts }: BulkRun) =>
  status === 'draft' && (counts.tested ?? 0) > 0 ? 'tested' : status

/** One run: what to do next, how far it is, and every row. */
export function BulkRunPage() {
  const { t } = useTranslation('bulk')
  const format = useFormat()
  const { bulkRunId = '' } = useParams({ strict: false })
  const { data: run, error, refetch } = useQuery(bulkRunQuery(bulkRunId))
  return (
    <>
      <PageHeader title={run?.name ?? t('one')} parent={{ label: t('title'), to: '/content/bulk' }} />
      <PageBody>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : !run ? (
          <LoadingRows rows={8} dense />
        ) : (
          <>
            <div className={classes.summary}>
              <div className={classes.standing} role="status">
                <RunProgress run={run} />
                <p className={classes.next}>
                  {run.reason
                    ? t(`reason.${run.reason}`)
                    : t(`next.${nextStep(run)}`, { rows: format.number(run.rows) })}
                </p>
              </div>
              <RunActions run={run} />
            </div>
            <RowTable run={run} />
          </>
        )}
      </PageBody>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ImportPlanForm } from './import-plan-form.tsx'
import { importQuery } from './import-queries.ts'
import { ImportResult } from './import-result.tsx'

/** One import: what its columns are, then how far it is, then what became of it. */
export function ImportPage() {
  const { t } = useTranslation('audience')
  const { importId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(importQuery(importId))
  if (data?.status === 'draft') return <ImportPlanForm run={data} />
  if (data) return <ImportResult run={data} />
  return (
    <>
      <PageHeader title={t('import.one')} parent={{ label: t('tabs.imports'), to: '/audience/imports' }} />
      <PageBody>{error ? <ErrorState error={error} retry={refetch} /> : <LoadingRows rows={6} />}</PageBody>
    </>
  )
}

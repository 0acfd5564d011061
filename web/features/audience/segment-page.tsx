import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { SegmentForm } from './segment-form.tsx'
import { segmentQuery } from './segment-queries.ts'

/** One segment, or a new one. */
export function SegmentPage() {
  const { t } = useTranslation('audience')
  const { segmentId = 'new' } = useParams({ strict: false })
  const isNew = segmentId === 'new'
  const { data, error, refetch } = useQuery({ ...segmentQuery(segmentId), enabled: !isNew })
  if (isNew) return <SegmentForm key="new" />
  if (data) return <SegmentForm key={`${data.id} ${data.version}`} segment={data} />
  return (
    <>
      <PageHeader
        title={t('tabs.segments')}
        parent={{ label: t('tabs.segments'), to: '/audience/segments' }}
      />
      <PageBody>{error ? <ErrorState error={error} retry={refetch} /> : <LoadingRows rows={6} />}</PageBody>
    </>
  )
}

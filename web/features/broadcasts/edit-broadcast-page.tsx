import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { segmentQuery } from '#web/features/audience/index'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader, type Parent } from '#web/ui/page-header'
import { BroadcastForm } from './broadcast-form.tsx'
import { broadcastQuery, changeBroadcast } from './broadcast-queries.ts'

/** A draft that has not gone out yet, to be changed. A segment that was deleted meanwhile is to be chosen anew. */
export function EditBroadcastPage() {
  const { t } = useTranslation('broadcasts')
  const { broadcastId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(broadcastQuery(broadcastId))
  const segmentId = data?.segmentId ?? ''
  const segment = useQuery({ ...segmentQuery(segmentId), enabled: segmentId !== '', retry: false })
  const parent: Parent = {
    label: data?.name ?? t('one'),
    to: '/broadcasts/$broadcastId',
    params: { broadcastId },
  }
  if (!data || segment.isLoading)
    return (
      <>
        <PageHeader title={t('edit')} parent={parent} />
        <PageBody narrow>
          {error ? <ErrorState error={error} retry={refetch} /> : <LoadingRows rows={8} />}
        </PageBody>
      </>
    )
  if (data.status !== 'draft')
    return <Navigate to="/broadcasts/$broadcastId" params={{ broadcastId }} replace />
  return (
    <BroadcastForm
      title={t('edit')}
      verb={t('form.save')}
      parent={parent}
      draft={{
        ...data,
        content: { value: data.contentId, label: data.contentTitle },
        segment: segment.data ? { value: segmentId, label: segment.data.name } : null,
      }}
      save={(input) => changeBroadcast(data, input)}
    />
  )
}

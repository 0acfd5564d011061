import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Broadcast } from '#core/contracts/broadcasts'
import { segmentQuery } from '#web/features/audience/index'
import { isProblem } from '#web/lib/problem'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader, type Parent } from '#web/ui/page-header'
import type { Choice } from '#web/ui/searched-select'
import { BroadcastForm } from './broadcast-form.tsx'
import { broadcastQuery, changeBroadcast } from './broadcast-queries.ts'

/** A draft that has not gone out yet, to be changed. */
export function EditBroadcastPage() {
  const { t } = useTranslation('broadcasts')
  const { broadcastId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(broadcastQuery(broadcastId))
  const segmentId = data?.segmentId ?? ''
  const segment = useQuery({ ...segmentQuery(segmentId), enabled: segmentId !== '', retry: false })
  const gone = isProblem(segment.error, 'not_found')
  const failed = error ?? (gone ? null : segment.error)
  if (!data || failed || segment.isLoading)
    return (
      <>
        <PageHeader title={t('edit')} parent={{ label: t('title'), to: '/broadcasts' }} />
        <PageBody narrow>
          {failed ? (
            <ErrorState error={failed} retry={error ? refetch : segment.refetch} />
          ) : (
            <LoadingRows rows={8} />
          )}
        </PageBody>
      </>
    )
  if (data.status !== 'draft')
    return <Navigate to="/broadcasts/$broadcastId" params={{ broadcastId }} replace />
  // One that was deleted stays chosen, and is refused: nobody widens an audience by not looking.
  const label = segment.data?.name ?? t('form.segmentGone')
  return <EditForm broadcast={data} segment={segmentId === '' ? null : { value: segmentId, label }} />
}

function EditForm({ broadcast, segment }: { broadcast: Broadcast; segment: Choice | null }) {
  const { t } = useTranslation('broadcasts')
  // What is saved is what was changed here; what somebody else saved meanwhile is not written over.
  const [begun] = useState(broadcast)
  const parent: Parent = {
    ...{ label: begun.name, to: '/broadcasts/$broadcastId', params: { broadcastId: begun.id } },
  }
  return (
    <BroadcastForm
      title={t('edit')}
      verb={t('form.save')}
      parent={parent}
      draft={{ ...begun, content: { value: begun.contentId, label: begun.contentTitle }, segment }}
      save={(input) => changeBroadcast(begun, input)}
    />
  )
}

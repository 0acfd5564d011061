import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { voiceQuery } from './brand-queries.ts'
import { VoiceForm } from './voice-form.tsx'

/** One voice; `new` is one that is not there yet. */
export function VoicePage() {
  const { t } = useTranslation('brand')
  const { voiceId = 'new' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({ ...voiceQuery(voiceId), enabled: voiceId !== 'new' })
  if (voiceId === 'new') return <VoiceForm key="new" voice={null} />
  if (data) return <VoiceForm key={data.id} voice={data} />
  return (
    <>
      <PageHeader title={t('one')} parent={{ label: t('title'), to: '/brand' }} />
      <PageBody narrow>
        {error ? <ErrorState error={error} retry={refetch} /> : <LoadingRows rows={6} />}
      </PageBody>
    </>
  )
}

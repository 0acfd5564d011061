import { useTranslation } from 'react-i18next'
import { type BroadcastDraft, BroadcastForm } from './broadcast-form.tsx'
import { createBroadcast } from './broadcast-queries.ts'

const EMPTY: BroadcastDraft = {
  ...{ name: '', content: null, channel: 'email', segment: null, subject: '', preheader: '', throttle: null },
}

export function NewBroadcastPage() {
  const { t } = useTranslation('broadcasts')
  return (
    <BroadcastForm
      title={t('new')}
      verb={t('form.next')}
      parent={{ label: t('title'), to: '/broadcasts' }}
      draft={EMPTY}
      save={createBroadcast}
    />
  )
}

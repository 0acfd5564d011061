import { IconMailForward } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Broadcast, TestBroadcastInput } from '#core/contracts/broadcasts'
import { TestButton, TestPhoneForm } from '#web/features/notification-templates/index'
import { testBroadcast } from './broadcast-queries.ts'

/** Sends a draft to oneself by its own channel; for an SMS it asks to which number. */
export function BroadcastTest({ broadcast: { id, channel } }: { broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts')
  const isSms = channel === 'sms'
  return (
    <TestButton<TestBroadcastInput>
      label={t(`testBy.${channel}`)}
      icon={<IconMailForward size={16} stroke={1.5} />}
      position="bottom-end"
      send={(place) => testBroadcast(id, place)}
      said={(to) => t('tested', { to })}
      form={isSms ? (test) => <TestPhoneForm {...test} /> : undefined}
      formSaysFaults={isSms}
    />
  )
}

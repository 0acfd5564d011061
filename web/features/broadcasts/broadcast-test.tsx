import { Button, Popover } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Broadcast, TestBroadcastInput } from '#core/contracts/broadcasts'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { TestPhoneForm } from '../notification-templates/test-phone-form.tsx'
import { testBroadcast } from './broadcast-queries.ts'

/** Sends a draft to oneself by its own channel; for an SMS it asks to which number. */
export function BroadcastTest({ broadcast: { id, channel } }: { broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts')
  const words = useErrorWords()
  const [opened, setOpened] = useState(false)
  const test = useMutation({
    mutationFn: (place: TestBroadcastInput) => testBroadcast(id, place),
    onSuccess({ to }) {
      setOpened(false)
      notify.done(t('tested', { to }))
    },
    onError: (error) => channel !== 'sms' && notify.failed(words(error).detail),
  })
  const asks = channel === 'sms'
  const button = (
    <Button
      variant="default"
      loading={test.isPending}
      aria-expanded={asks ? opened : undefined}
      onClick={() => (asks ? setOpened(!opened) : test.mutate({}))}
    >
      {t(`testBy.${channel}`)}
    </Button>
  )
  if (!asks) return button
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown>
        <TestPhoneForm error={test.error} pending={test.isPending} onSend={test.mutate} />
      </Popover.Dropdown>
    </Popover>
  )
}

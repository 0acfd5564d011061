import { Button, Popover, Select, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotificationTemplateInput } from '#core/contracts/notification-templates'
import type { Channel } from '#core/domain/notifications/kinds'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { type TestPlace, testChatsQuery, testTemplate } from './template-queries.ts'
import { TestPhoneForm } from './test-phone-form.tsx'

interface TemplateTestProps {
  /** The words as they stand; null while they are not whole. */
  template: NotificationTemplateInput | null
  channel: Channel
}

/** Sends the words to oneself, or asks first for the number or the chat. */
export function TemplateTest({ template, channel }: TemplateTestProps) {
  const { t } = useTranslation('notification-templates')
  const words = useErrorWords()
  const [opened, setOpened] = useState(false)
  const test = useMutation({
    mutationFn: (place: TestPlace) =>
      template ? testTemplate(template, place) : Promise.reject(new Error('incomplete')),
    onSuccess({ to }) {
      setOpened(false)
      notify.done(t(channel === 'in_app' ? 'testedInbox' : 'tested', { to }))
    },
    onError: (error) => channel !== 'sms' && notify.failed(words(error).detail),
  })
  const asks = channel === 'sms' || channel === 'chat'
  const button = (
    <Button
      variant="default"
      disabled={!template}
      loading={test.isPending}
      aria-expanded={asks ? opened : undefined}
      onClick={() => (asks ? setOpened(!opened) : test.mutate({}))}
    >
      {t(`testBy.${channel}`)}
    </Button>
  )
  if (!asks) return button
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={280} trapFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown>
        {channel === 'sms' ? (
          <TestPhoneForm error={test.error} pending={test.isPending} onSend={test.mutate} />
        ) : (
          <ChatForm pending={test.isPending} onSend={test.mutate} />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

interface FormProps {
  pending: boolean
  onSend: (place: TestPlace) => void
}

function ChatForm({ pending, onSend }: FormProps) {
  const { t } = useTranslation('notification-templates')
  const { data = [] } = useQuery(testChatsQuery())
  const [chosen, setChosen] = useState<string | null>(null)
  const destinationId = chosen ?? data[0]?.id
  return (
    <Stack gap="sm">
      <Select
        label={t('testChat')}
        placeholder={t('testNoChat')}
        disabled={data.length === 0}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        value={destinationId ?? null}
        data={data.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      <Button loading={pending} disabled={!destinationId} onClick={() => onSend({ destinationId })}>
        {t('testSend')}
      </Button>
    </Stack>
  )
}

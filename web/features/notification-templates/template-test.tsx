import { Button, Popover, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotificationTemplateInput } from '#core/contracts/notification-templates'
import type { Channel } from '#core/domain/notifications/kinds'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { type TestPlace, testChatsQuery, testTemplate } from './template-queries.ts'

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
          <PhoneForm error={test.error} pending={test.isPending} onSend={test.mutate} />
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

function PhoneForm({ error, pending, onSend }: FormProps & { error: Error | null }) {
  const { t } = useTranslation('notification-templates')
  const words = useErrorWords()
  const fault = useFieldErrors(error)
  const [phone, setPhone] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend({ phone })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          type="tel"
          label={t('testPhone')}
          placeholder="+34600100200"
          value={phone}
          maxLength={40}
          error={fault('phone') ?? (error ? words(error).detail : undefined)}
          onChange={({ currentTarget }) => setPhone(currentTarget.value)}
        />
        <Button type="submit" loading={pending} disabled={phone.trim() === ''}>
          {t('testSend')}
        </Button>
      </Stack>
    </form>
  )
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

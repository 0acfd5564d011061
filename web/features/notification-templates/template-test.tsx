import { Button, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotificationTemplateInput } from '#core/contracts/notification-templates'
import type { Channel } from '#core/domain/notifications/kinds'
import { type TestPlace, testChatsQuery, testTemplate } from './template-queries.ts'
import { type AskedTest, TestButton } from './test-button.tsx'
import { TestPhoneForm } from './test-phone-form.tsx'

interface TemplateTestProps {
  /** The words as they stand; null while they are not whole. */
  template: NotificationTemplateInput | null
  channel: Channel
}

/** What is asked before a test goes by these channels. */
const FORMS: Partial<Record<Channel, (test: AskedTest<TestPlace>) => ReactNode>> = {
  sms: (test) => <TestPhoneForm {...test} />,
  chat: (test) => <ChatForm {...test} />,
}

/** Sends the words to oneself, or asks first for the number or the chat. */
export function TemplateTest({ template, channel }: TemplateTestProps) {
  const { t } = useTranslation('notification-templates')
  return (
    <TestButton<TestPlace>
      label={t(`testBy.${channel}`)}
      disabled={!template}
      position="top-start"
      send={(place) => (template ? testTemplate(template, place) : Promise.reject(new Error('incomplete')))}
      said={(to) => t(channel === 'in_app' ? 'testedInbox' : 'tested', { to })}
      form={FORMS[channel]}
      formSaysFaults={channel === 'sms'}
    />
  )
}

function ChatForm({ pending, onSend }: AskedTest<TestPlace>) {
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

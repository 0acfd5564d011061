import { Button, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChatDestination, chatServiceSchema } from '#core/contracts/reaching'
import { CHAT_SERVICES } from '#core/domain/notifications/delivery'
import { isKind, KINDS, type Kind } from '#core/domain/notifications/kinds'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { ConfirmButton } from '#web/ui/confirm-button'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { chatsQuery, useChats } from './delivery-queries.ts'

const TOLD: readonly Kind[] = Object.keys(KINDS)
  .filter(isKind)
  .filter((kind) => KINDS[kind].to === 'member')
const START: readonly Kind[] = ['review.requested', 'review.approved', 'automation.failed']
const SERVICE_NAMES = { slack: 'Slack', discord: 'Discord', teams: 'Microsoft Teams' }

/** The chats of the team that are told, and of what. */
export function ChatsPage() {
  const { t } = useTranslation('deliveries')
  const { data, error, refetch } = useQuery(chatsQuery)
  return (
    <>
      <PageHeader title={t('chats.title')} />
      <PageBody narrow>
        {error && <ErrorState error={error} retry={refetch} />}
        {!data && !error && <LoadingRows rows={3} />}
        {data?.length === 0 && (
          <EmptyState icon={IconMessages} title={t('chats.empty')}>
            {t('chats.emptyLead')}
          </EmptyState>
        )}
        {data?.map((chat) => (
          <Chat key={chat.id} chat={chat} />
        ))}
        {data && <NewChat />}
      </PageBody>
    </>
  )
}

function Chat({ chat }: { chat: ChatDestination }) {
  const { t } = useTranslation('deliveries')
  const words = useErrorWords()
  const { change, remove, test } = useChats()
  const onError = (error: Error) => notify.failed(words(error).detail)
  return (
    <Section
      title={chat.name}
      description={SERVICE_NAMES[chat.service]}
      action={
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            loading={test.isPending}
            onClick={() => test.mutate(chat.id, { onError, onSuccess: () => notify.done(t('chats.tested')) })}
          >
            {t('chats.test')}
          </Button>
          <ConfirmButton
            size="xs"
            verb={t('chats.remove')}
            consequence={t('chats.removeLead')}
            onConfirm={() => remove.mutate(chat.id, { onError })}
          >
            {t('chats.remove')}
          </ConfirmButton>
        </Group>
      }
    >
      <KindSelect
        value={chat.kinds}
        onChange={(kinds) => change.mutate({ id: chat.id, kinds }, { onError })}
      />
    </Section>
  )
}

interface KindSelectProps {
  value: readonly Kind[]
  error?: string | undefined
  onChange: (kinds: Kind[]) => void
}

function KindSelect({ value, error, onChange }: KindSelectProps) {
  const { t } = useTranslation('deliveries')
  return (
    <MultiSelect
      label={t('chats.kinds')}
      data={TOLD.map((kind) => ({ value: kind, label: t(`kind.${kind.replace('.', '_')}`) }))}
      value={[...value]}
      error={error}
      onChange={(kinds) => onChange(kinds.filter(isKind))}
    />
  )
}

function NewChat() {
  const { t } = useTranslation('deliveries')
  const { create } = useChats()
  const fieldError = useFieldErrors(create.error)
  const [service, setService] = useState(chatServiceSchema.parse('slack'))
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [kinds, setKinds] = useState<readonly Kind[]>(START)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate(
      { service, name, address, kinds: [...kinds] },
      {
        onSuccess: () => {
          setName('')
          setAddress('')
        },
      },
    )
  }
  return (
    <Section title={t('chats.new')} description={t('chats.newLead')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Select
            label={t('chats.service')}
            data={CHAT_SERVICES.map((value) => ({ value, label: SERVICE_NAMES[value] }))}
            value={service}
            allowDeselect={false}
            onChange={(value) => setService(chatServiceSchema.parse(value))}
          />
          <TextInput
            label={t('chats.name')}
            required
            maxLength={80}
            value={name}
            error={fieldError('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('chats.address')}
            description={t('chats.addressLead')}
            type="url"
            required
            maxLength={1000}
            value={address}
            error={fieldError('address')}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <KindSelect value={kinds} onChange={setKinds} error={fieldError('kinds')} />
          {create.error && !['name', 'address', 'kinds'].some(fieldError) && (
            <ProblemAlert error={create.error} />
          )}
          <div>
            <Button type="submit" loading={create.isPending}>
              {t('chats.add')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  )
}

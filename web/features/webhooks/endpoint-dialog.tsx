import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedWebhookEndpoint, WebhookEndpoint } from '#core/contracts/webhooks'
import { useFieldErrors } from '#web/lib/errors'
import { ProblemAlert } from '#web/ui/problem-alert'
import { EventPicker } from './event-picker.tsx'
import { SecretShown } from './secret-shown.tsx'
import { useWebhooks } from './webhook-queries.ts'

/** Makes an endpoint, whose secret is shown this once, or changes one. */
export function EndpointDialog({ endpoint, onClose }: { endpoint?: WebhookEndpoint; onClose: () => void }) {
  const { t } = useTranslation(['webhooks', 'common'])
  const [made, setMade] = useState<SignedWebhookEndpoint | null>(null)
  const { create, change } = useWebhooks()
  const [name, setName] = useState(endpoint?.name ?? '')
  const [url, setUrl] = useState(endpoint?.url ?? 'https://')
  const [events, setEvents] = useState(endpoint?.events ?? null)
  const { error, isPending } = endpoint ? change : create
  const fieldError = useFieldErrors(error)
  const title = made ? t('made') : t(endpoint ? 'edit' : 'make')
  function submit(event: FormEvent) {
    event.preventDefault()
    const input = { name: name.trim(), url: url.trim(), events }
    if (endpoint) change.mutate({ id: endpoint.id, ...input }, { onSuccess: onClose })
    else create.mutate(input, { onSuccess: setMade })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {made ? (
        <SecretShown endpoint={made} onClose={onClose} />
      ) : (
        <form onSubmit={submit}>
          <Stack gap="md">
            <ProblemAlert error={error} />
            <TextInput
              data-autofocus
              label={t('form.name')}
              description={t('form.nameLead')}
              required
              maxLength={80}
              value={name}
              error={fieldError('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              type="url"
              label={t('form.url')}
              description={t('form.urlLead')}
              required
              maxLength={1000}
              value={url}
              error={fieldError('url')}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
            <EventPicker value={events} onChange={setEvents} error={fieldError('events')} />
            <Button type="submit" loading={isPending} disabled={events?.length === 0}>
              {t(endpoint ? 'save' : 'make')}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  )
}

import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WebhookEndpoint } from '#core/contracts/webhooks'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useFormat } from '#web/lib/use-format'
import { ConfirmButton } from '#web/ui/confirm-button'
import { DayBars } from './day-bars.tsx'
import { EndpointDialog } from './endpoint-dialog.tsx'
import { EndpointStatus } from './endpoint-status.tsx'
import { eventKey } from './event-picker.tsx'
import { SecretShown } from './secret-shown.tsx'
import { useWebhooks } from './webhook-queries.ts'
import classes from './webhooks.module.css'

/** What an endpoint is, how it stands, and what can be done with it. */
export function EndpointFacts({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation('webhooks')
  const { dateTime, list } = useFormat()
  const { url, events, days, previousSecretUntil } = endpoint
  return (
    <>
      <Standing endpoint={endpoint} />
      <dl className={classes.facts}>
        <dt>{t('fact.status')}</dt>
        <dd className={classes.standing}>
          <EndpointStatus endpoint={endpoint} />
          <DayBars days={days} />
        </dd>
        <dt>{t('fact.url')}</dt>
        <dd className={classes.address}>{url}</dd>
        <dt>{t('fact.events')}</dt>
        <dd>{events ? list(events.map((type) => t(`event.${eventKey(type)}`))) : t('allEvents')}</dd>
        {previousSecretUntil && (
          <>
            <dt>{t('fact.secret')}</dt>
            <dd>{t('secret.rotated', { until: dateTime(previousSecretUntil) })}</dd>
          </>
        )}
      </dl>
      <Actions endpoint={endpoint} />
    </>
  )
}

/** Why nothing arrives, and what to do about it. */
function Standing({ endpoint: { status, off, failingSince } }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation('webhooks')
  const { dateTime } = useFormat()
  const words = off
    ? t(`off.${off.reason}`, { at: dateTime(off.at) })
    : status === 'active' && failingSince && t('failing', { since: dateTime(failingSince) })
  if (!words) return null
  return (
    <div className={classes.notice} data-tone={off ? 'off' : 'failing'} role="status">
      <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
      <div>
        <strong>{t(off ? 'off.title' : 'failingTitle')}</strong>
        <p>{words}</p>
      </div>
    </div>
  )
}

function Actions({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation(['webhooks', 'common'])
  const words = useErrorWords()
  const navigate = useNavigate()
  const [editing, edit] = useDisclosure(false)
  const { change, rotate, remove } = useWebhooks()
  const onError = (error: Error) => notify.failed(words(error).detail)
  const { id, status } = endpoint
  const isActive = status === 'active'
  const turn = (to: 'active' | 'paused') =>
    change.mutate(
      { id, status: to },
      {
        onError,
        onSuccess: () =>
          notify.undo(t(`turned.${to}`), () =>
            change.mutate({ id, status: to === 'active' ? 'paused' : 'active' }, { onError }),
          ),
      },
    )
  return (
    <Group gap="xs" mb="xl">
      <Button variant="default" size="xs" onClick={edit.open}>
        {t('edit')}
      </Button>
      <Button
        variant="default"
        size="xs"
        loading={change.isPending}
        onClick={() => turn(isActive ? 'paused' : 'active')}
      >
        {t(isActive ? 'pause' : status === 'off' ? 'turnOn' : 'resume')}
      </Button>
      <ConfirmButton
        size="xs"
        verb={t('rotate')}
        consequence={t('rotateConsequence')}
        loading={rotate.isPending}
        onConfirm={() => rotate.mutate(id, { onError })}
      >
        {t('rotate')}
      </ConfirmButton>
      <ConfirmButton
        size="xs"
        verb={t('remove')}
        consequence={t('removeConsequence')}
        loading={remove.isPending}
        onConfirm={() =>
          remove.mutate(id, { onError, onSuccess: () => navigate({ to: '/settings/webhooks' }) })
        }
      >
        {t('remove')}
      </ConfirmButton>
      {editing && <EndpointDialog endpoint={endpoint} onClose={edit.close} />}
      <Modal
        opened={rotate.data !== undefined}
        onClose={rotate.reset}
        size="lg"
        title={<Text fw={600}>{t('newSecret')}</Text>}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {rotate.data && <SecretShown endpoint={rotate.data} onClose={rotate.reset} />}
      </Modal>
    </Group>
  )
}

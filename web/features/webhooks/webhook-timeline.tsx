import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WebhookAttempt, WebhookDeliveryDetail } from '#core/contracts/webhooks'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useFormat } from '#web/lib/use-format'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { TimeAgo } from '#web/ui/time-ago'
import { eventKey } from './event-picker.tsx'
import { useWebhooks, webhookQuery } from './webhook-queries.ts'
import { WebhookState } from './webhook-state.tsx'
import classes from './webhooks.module.css'

/** One delivery: each try with its answer, what was sent, and sending it again. */
export function WebhookTimeline({ id, isOff }: { id: string; isOff: boolean }) {
  const { t } = useTranslation('webhooks')
  const { data, error, refetch } = useQuery(webhookQuery(id))
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <LoadingRows rows={6} />
  return (
    <Stack gap="lg">
      <div>
        <Text fw={600}>{t(`event.${eventKey(data.type)}`)}</Text>
        <Group gap="md" role="status">
          <WebhookState delivery={data} />
          {data.state === 'intended' && data.attempts > 0 && (
            <Text size="sm" c="dimmed" span>
              {t('next')} <TimeAgo at={data.dueAt} />
            </Text>
          )}
        </Group>
      </div>
      <section>
        <Text component="h3" className={classes.heading}>
          {t('detail.tries')}
        </Text>
        {data.tries.length === 0 ? (
          <Text size="sm" c="dimmed">
            {data.reason
              ? t(`reason.${data.reason}`, { defaultValue: data.reason })
              : t(data.state === 'held' ? 'detail.held' : 'detail.none')}
          </Text>
        ) : (
          <ol className={classes.steps}>
            {data.tries.toReversed().map((attempt) => (
              <Try key={attempt.attempt} attempt={attempt} />
            ))}
          </ol>
        )}
      </section>
      <Sent delivery={data} />
      {data.redrivable && <Redrive delivery={data} isOff={isOff} />}
    </Stack>
  )
}

function Try({
  attempt: { startedAt, endedAt, outcome, status, answer, reason },
}: {
  attempt: WebhookAttempt
}) {
  const { t } = useTranslation('webhooks')
  const { dateTime, number } = useFormat()
  const answered = status !== null && outcome !== 'accepted' && outcome !== 'gone' ? 'answered' : null
  const took = endedAt && Date.parse(endedAt) - Date.parse(startedAt)
  return (
    <li data-tone={outcome === 'accepted' ? 'good' : outcome ? 'bad' : undefined}>
      <span>
        {t(`outcome.${answered ?? outcome ?? 'none'}`)}
        {status !== null ? (
          <code className={classes.status}>{status}</code>
        ) : (
          reason && `: ${t(`reason.${reason}`, { defaultValue: reason })}`
        )}
      </span>
      <span className={classes.dim}>
        {dateTime(startedAt)}
        {took !== null && took !== '' && ` · ${number(took)} ms`}
      </span>
      {answer && <pre className={classes.answer}>{answer}</pre>}
    </li>
  )
}

function Sent({ delivery: { eventId, body } }: { delivery: WebhookDeliveryDetail }) {
  const { t } = useTranslation('webhooks')
  return (
    <section>
      <Text component="h3" className={classes.heading}>
        {t('detail.body')}
      </Text>
      <Text size="sm" c="dimmed" mb={6} className={classes.address}>
        <code>webhook-id: {eventId}</code>
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre className={classes.code} tabIndex={0}>
        <code>{JSON.stringify(JSON.parse(body), null, 2)}</code>
      </pre>
    </section>
  )
}

function Redrive({ delivery, isOff }: { delivery: WebhookDeliveryDetail; isOff: boolean }) {
  const { t } = useTranslation('webhooks')
  const words = useErrorWords()
  const { redrive } = useWebhooks()
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs">
        {t(isOff ? 'redrive.off' : delivery.state === 'unknown' ? 'redrive.unknown' : 'redrive.failed')}
      </Text>
      <Button
        disabled={isOff}
        loading={redrive.isPending}
        onClick={() =>
          redrive.mutate(delivery.id, { onError: (error) => notify.failed(words(error).detail) })
        }
      >
        {t('redrive.action')}
      </Button>
    </div>
  )
}

import { Button, Stack, Text } from '@mantine/core'
import { IconSend, IconStack2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useFormat } from '#web/lib/use-format'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import ledgerClasses from '../../ui/ledger.module.css'
import { deliveryQuery, useRedrive } from './delivery-queries.ts'
import { DeliveryState } from './delivery-state.tsx'
import classes from './delivery-timeline.module.css'
import { DeliveryWait } from './delivery-wait.tsx'
import { momentsOf, toneOf } from './moments.ts'
import { useDeliveryTitle } from './use-delivery-title.ts'

/** One delivery from its plan to what was heard of it, with why it was sent or not in words. */
export function DeliveryTimeline({ id }: { id: string }) {
  const { t } = useTranslation(['deliveries', 'inbox'])
  const { dateTime } = useFormat()
  const words = useErrorWords()
  const { data, error, refetch } = useQuery(deliveryQuery(id))
  const titleOf = useDeliveryTitle()
  const redrive = useRedrive()
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <LoadingRows rows={6} />
  return (
    <Stack gap="lg">
      <div>
        <Text fw={600}>{titleOf(data)}</Text>
        <Text size="sm" c="dimmed">
          {data.name} · {t(`inbox:channel.${data.channel}`)}
        </Text>
        {data.broadcastId && (
          <Link
            to="/broadcasts/$broadcastId"
            params={{ broadcastId: data.broadcastId }}
            className={classes.toOther}
          >
            <IconSend size={14} stroke={1.5} aria-hidden /> {t('timeline.broadcast')}
          </Link>
        )}
        <DeliveryState delivery={data} />
        <DeliveryWait delivery={data} />
        {data.digest?.deliveryId ? (
          <Link
            to="/settings/deliveries"
            search={(now) => ({ ...now, id: data.digest?.deliveryId ?? undefined })}
            className={classes.toOther}
          >
            <IconStack2 size={14} stroke={1.5} aria-hidden /> {t('timeline.digest')}
          </Link>
        ) : (
          data.digest && (
            <Text size="sm" c="dimmed">
              {t('timeline.waits', { at: dateTime(data.digest.closesAt) })}
            </Text>
          )
        )}
      </div>
      <section>
        <Text component="h3" className={classes.heading}>
          {t('why.title')}
        </Text>
        <ul className={classes.trail}>
          {data.trail.length === 0 && data.state !== 'failed' && (
            <li>{t(data.state === 'planned' ? 'why.notYet' : 'why.before')}</li>
          )}
          {data.trail.map(({ rule, outcome, reason }) => (
            <li key={rule} data-outcome={outcome}>
              <span className={classes.rule}>{t(`rule.${rule}`)}</span>{' '}
              {t(`reason.${reason}`, { defaultValue: reason })}
            </li>
          ))}
          {(data.state === 'failed' || data.state === 'skipped') &&
            data.reason &&
            data.reason !== data.trail.at(-1)?.reason && (
              <li data-outcome="drop">{t(`reason.${data.reason}`, { defaultValue: data.reason })}</li>
            )}
        </ul>
      </section>
      <section>
        <Text component="h3" className={classes.heading}>
          {t('timeline.steps')}
        </Text>
        <ol className={ledgerClasses.steps}>
          {momentsOf(data).map(({ key, at, word, detail, provider }) => (
            <li key={key} data-tone={toneOf(word)}>
              <span>
                {t(`moment.${word}`, { provider: t(`provider.${provider}`, { defaultValue: provider }) })}
                {detail && <span className={ledgerClasses.dim}> {detail}</span>}
              </span>
              <span className={ledgerClasses.dim}>{dateTime(at)}</span>
            </li>
          ))}
        </ol>
      </section>
      {data.redrivable && (
        <div>
          <Text size="sm" c="dimmed" mb="xs">
            {t(data.state === 'unknown' ? 'redrive.unknown' : 'redrive.failed')}
          </Text>
          <Button
            loading={redrive.isPending}
            onClick={() => redrive.mutate(id, { onError: (fault) => notify.failed(words(fault).detail) })}
          >
            {t('redrive.action')}
          </Button>
        </div>
      )}
    </Stack>
  )
}

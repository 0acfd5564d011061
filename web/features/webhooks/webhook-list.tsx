import { Button } from '@mantine/core'
import { IconWebhook } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WebhookDelivery } from '#core/contracts/webhooks'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadMore } from '#web/ui/load-more'
import { LoadingRows } from '#web/ui/loading-rows'
import { TimeAgo } from '#web/ui/time-ago'
import { eventKey } from './event-picker.tsx'
import { webhooksQuery } from './webhook-queries.ts'
import { WebhookState } from './webhook-state.tsx'
import classes from './webhooks.module.css'

interface WebhookListProps {
  endpointId: string
  dead: boolean
  onSample: () => void
}

/** What an endpoint was sent, newest first; each opens to its tries. */
export function WebhookList({ endpointId, dead, onSample }: WebhookListProps) {
  const { t } = useTranslation('webhooks')
  const list = useInfiniteQuery(webhooksQuery(endpointId, dead))
  if (list.error) return <ErrorState error={list.error} retry={list.refetch} />
  if (!list.data) return <LoadingRows rows={6} />
  if (list.data.length === 0)
    return (
      <EmptyState
        icon={IconWebhook}
        title={t(dead ? 'none.dead' : 'none.title')}
        action={
          !dead && (
            <Button variant="default" onClick={onSample}>
              {t('none.sample')}
            </Button>
          )
        }
      >
        {t(dead ? 'none.deadLead' : 'none.lead')}
      </EmptyState>
    )
  return (
    <>
      <ul className={classes.list}>
        {list.data.map((delivery) => (
          <li key={delivery.id}>
            <Row delivery={delivery} />
          </li>
        ))}
      </ul>
      <LoadMore list={list} />
    </>
  )
}

function Row({ delivery }: { delivery: WebhookDelivery }) {
  const { t } = useTranslation('webhooks')
  const { id, type, attempts, status } = delivery
  return (
    <Link
      from="/settings/webhooks/$endpointId"
      to="."
      search={(now) => ({ ...now, id })}
      className={classes.row}
    >
      <span className={classes.words}>
        <span className={classes.name}>{t(`event.${eventKey(type)}`)}</span>
        <span className={classes.dim}>
          <code>{type}</code>
        </span>
      </span>
      <span className={classes.aside}>
        <WebhookState delivery={delivery} />
        <span className={classes.dim}>
          {status !== null && `${status} · `}
          {attempts > 1 && `${t('tries', { count: attempts })} · `}
          <TimeAgo at={delivery.createdAt} />
        </span>
      </span>
    </Link>
  )
}

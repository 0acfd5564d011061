import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WebhookEndpoint } from '#core/contracts/webhooks'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { DayBars } from './day-bars.tsx'
import { EndpointDialog } from './endpoint-dialog.tsx'
import { EndpointStatus } from './endpoint-status.tsx'
import { VerificationSample } from './verification-sample.tsx'
import { endpointsQuery } from './webhook-queries.ts'
import classes from './webhooks.module.css'

/** Where events go, and how that went on the last days. */
export function WebhooksPage() {
  const { t } = useTranslation('webhooks')
  const { data: endpoints, error, refetch } = useQuery(endpointsQuery)
  const [making, dialog] = useDisclosure(false)
  const make = (
    <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={dialog.open}>
      {t('make')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} action={make} />
      <PageBody narrow>
        {error && <ErrorState error={error} retry={refetch} />}
        {!endpoints && !error && <LoadingRows rows={3} />}
        {endpoints?.length === 0 && (
          <>
            <EmptyState icon={IconWebhook} title={t('empty.title')}>
              {t('empty.lead')}
            </EmptyState>
            <VerificationSample />
          </>
        )}
        {endpoints && endpoints.length > 0 && (
          <>
            <Text c="dimmed" mb="md">
              {t('lead')}
            </Text>
            <ul className={classes.list}>
              {endpoints.map((endpoint) => (
                <li key={endpoint.id}>
                  <Row endpoint={endpoint} />
                </li>
              ))}
            </ul>
          </>
        )}
      </PageBody>
      {making && <EndpointDialog onClose={dialog.close} />}
    </>
  )
}

function Row({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation('webhooks')
  return (
    <Link to="/settings/webhooks/$endpointId" params={{ endpointId: endpoint.id }} className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>{endpoint.name}</span>
        <span className={classes.dim}>{endpoint.url}</span>
        <span className={classes.dim}>
          {endpoint.events ? t('events', { count: endpoint.events.length }) : t('allEvents')}
        </span>
      </span>
      <span className={classes.aside}>
        <EndpointStatus endpoint={endpoint} />
        <DayBars days={endpoint.days} />
      </span>
    </Link>
  )
}

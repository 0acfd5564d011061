import { Button, Drawer, Group, Modal, SegmentedControl, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WebhookEndpoint } from '#core/contracts/webhooks'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { EndpointFacts } from './endpoint-facts.tsx'
import { RedriveAll } from './redrive-all.tsx'
import { VerificationSample } from './verification-sample.tsx'
import { WebhookList } from './webhook-list.tsx'
import { endpointQuery, useWebhooks } from './webhook-queries.ts'
import { WebhookTimeline } from './webhook-timeline.tsx'
import classes from './webhooks.module.css'

/** One endpoint: how it stands, and everything it was sent. */
export function WebhookPage() {
  const { t } = useTranslation('webhooks')
  const { endpointId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(endpointQuery(endpointId))
  return (
    <>
      <PageHeader
        title={data?.name ?? t('one')}
        parent={{ label: t('title'), to: '/settings/webhooks' }}
        action={data && <TestButton endpoint={data} />}
      />
      <PageBody narrow>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : data ? (
          <Shown endpoint={data} />
        ) : (
          <LoadingRows rows={8} />
        )}
      </PageBody>
    </>
  )
}

function TestButton({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation('webhooks')
  const words = useErrorWords()
  const navigate = useNavigate({ from: '/settings/webhooks/$endpointId' })
  const { test } = useWebhooks()
  return (
    <Button
      leftSection={<IconSend size={16} stroke={1.5} />}
      loading={test.isPending}
      onClick={() =>
        test.mutate(endpoint.id, {
          onSuccess: ({ id }) => navigate({ search: { id } }),
          onError: (error) => notify.failed(words(error).detail),
        })
      }
    >
      {t('test')}
    </Button>
  )
}

function Shown({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation(['webhooks', 'common'])
  const { id, dead = false } = useSearch({ from: '/app/settings/webhooks/$endpointId' })
  const navigate = useNavigate({ from: '/settings/webhooks/$endpointId' })
  const [sample, samples] = useDisclosure(false)
  return (
    <>
      <EndpointFacts endpoint={endpoint} />
      <Group justify="space-between" gap="xs" className={classes.listHead}>
        <Text component="h2" className={classes.heading}>
          {t('sent')}
        </Text>
        <Group gap="xs">
          {dead && <RedriveAll endpoint={endpoint} />}
          <SegmentedControl
            size="xs"
            aria-label={t('filter.label')}
            value={dead ? 'dead' : 'all'}
            onChange={(value) => navigate({ search: { dead: value === 'dead' || undefined }, replace: true })}
            data={[
              { value: 'all', label: t('filter.all') },
              { value: 'dead', label: t('filter.dead') },
            ]}
          />
        </Group>
      </Group>
      <WebhookList endpointId={endpoint.id} dead={dead} onSample={samples.open} />
      <Drawer
        opened={id !== undefined}
        onClose={() => navigate({ search: (now) => ({ ...now, id: undefined }) })}
        position="right"
        size="lg"
        title={t('delivery')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {id && <WebhookTimeline id={id} isOff={endpoint.status === 'off'} />}
      </Drawer>
      <Modal
        opened={sample}
        onClose={samples.close}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <VerificationSample />
      </Modal>
    </>
  )
}

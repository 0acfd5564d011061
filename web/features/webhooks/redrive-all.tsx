import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WebhookEndpoint } from '#core/contracts/webhooks'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useWebhooks } from './webhook-queries.ts'

const HOUR = 3_600_000
const SPANS = { hour: HOUR, day: 24 * HOUR, week: 168 * HOUR, quarter: 2_160 * HOUR } as const
const NAMES = ['hour', 'day', 'week', 'quarter'] as const

/** Sends again what an endpoint missed, as far back as one says. */
export function RedriveAll({ endpoint: { id, status } }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation('webhooks')
  const words = useErrorWords()
  const { redriveSince } = useWebhooks()
  const since = (span: number) =>
    redriveSince.mutate(
      { id, since: new Date(Date.now() - span).toISOString() },
      {
        onSuccess: ({ count }) => notify.done(t('redriven', { count })),
        onError: (error) => notify.failed(words(error).detail),
      },
    )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          disabled={status === 'off'}
          loading={redriveSince.isPending}
          rightSection={<IconChevronDown size={14} stroke={1.5} />}
        >
          {t('redrive.all')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {NAMES.map((name) => (
          <Menu.Item key={name} onClick={() => since(SPANS[name])}>
            {t(`since.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

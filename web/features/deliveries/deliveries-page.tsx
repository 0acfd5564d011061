import { ActionIcon, Button, Drawer, Group, Select, TextInput, Tooltip } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconChartBar, IconMailFast } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#core/contracts/deliveries'
import { DELIVERY_STATES } from '#core/domain/notifications/delivery'
import { CHANNELS, KINDS } from '#core/domain/notifications/kinds'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadMore } from '#web/ui/load-more'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TimeAgo } from '#web/ui/time-ago'
import ledgerClasses from '../../ui/ledger.module.css'
import deliveriesClasses from './deliveries.module.css'
import classes from './deliveries-page.module.css'
import { deliveriesQuery } from './delivery-queries.ts'
import { DeliveryState } from './delivery-state.tsx'
import { DeliveryTimeline } from './delivery-timeline.tsx'
import { NarrowedTo } from './narrowed-to.tsx'
import { useDeliveryTitle } from './use-delivery-title.ts'

const FILTERS = {
  state: DELIVERY_STATES,
  channel: CHANNELS.filter((channel) => channel !== 'in_app'),
  kind: Object.keys(KINDS),
}

/** What was sent to whom, and why or why not; each opens to its timeline. */
export function DeliveriesPage() {
  const { t } = useTranslation(['deliveries', 'inbox'])
  const { id, ...filter } = useSearch({ from: '/app/settings/deliveries' })
  const navigate = useNavigate({ from: '/settings/deliveries' })
  const list = useInfiniteQuery(deliveriesQuery(filter))
  const [text, setText] = useState(filter.recipient ?? '')
  const [asked] = useDebouncedValue(text.trim(), 300)
  useEffect(() => {
    navigate({ search: (now) => ({ ...now, recipient: asked || undefined }), replace: true })
  }, [asked, navigate])
  const ways = (
    <Group gap="xs" wrap="nowrap">
      <Tooltip label={t('rules.title')}>
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={t('rules.title')}
          renderRoot={(props) => <Link to="/settings/deliveries/rules" {...props} />}
        >
          <IconAdjustmentsHorizontal size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Button
        variant="default"
        leftSection={<IconChartBar size={16} stroke={1.5} />}
        renderRoot={(props) => (
          <Link
            to="/settings/deliveries/statistics"
            search={{ broadcastId: filter.broadcastId }}
            {...props}
          />
        )}
      >
        {t('statistics.title')}
      </Button>
    </Group>
  )
  return (
    <>
      <PageHeader title={t('title')} action={ways} />
      <PageBody>
        <Group gap="xs" mb="md" role="search">
          <TextInput
            className={classes.search}
            aria-label={t('filter.recipient')}
            placeholder={t('filter.recipient')}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {(['state', 'channel', 'kind'] as const).map((name) => (
            <Select
              key={name}
              className={deliveriesClasses.filter}
              aria-label={t(`filter.${name}`)}
              placeholder={t(`filter.${name}`)}
              clearable
              data={FILTERS[name].map((value) => ({ value, label: t(labelOf(name, value)) }))}
              value={filter[name] ?? null}
              onChange={(value) =>
                navigate({ search: (now) => ({ ...now, [name]: value ?? undefined }), replace: true })
              }
            />
          ))}
          {filter.broadcastId && (
            <NarrowedTo
              broadcastId={filter.broadcastId}
              onClear={() =>
                navigate({ search: (now) => ({ ...now, broadcastId: undefined }), replace: true })
              }
            />
          )}
        </Group>
        {list.error ? (
          <ErrorState error={list.error} retry={list.refetch} />
        ) : !list.data ? (
          <LoadingRows rows={8} />
        ) : list.data.length === 0 ? (
          <EmptyState icon={IconMailFast} title={t('empty.title')}>
            {t('empty.detail')}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {list.data.map((delivery) => (
              <li key={delivery.id}>
                <Row delivery={delivery} />
              </li>
            ))}
          </ul>
        )}
        <LoadMore list={list} />
      </PageBody>
      <Drawer
        opened={id !== undefined}
        onClose={() => navigate({ search: (now) => ({ ...now, id: undefined }) })}
        position="right"
        size="md"
        title={t('timeline.title')}
        closeButtonProps={{ 'aria-label': t('timeline.close') }}
      >
        {id && <DeliveryTimeline id={id} />}
      </Drawer>
    </>
  )
}

const labelOf = (name: keyof typeof FILTERS, value: string) =>
  name === 'state' ? `state.${value}` : name === 'channel' ? `inbox:channel.${value}` : kindKey(value)

const kindKey = (kind: string) => `kind.${kind.replace('.', '_')}`

function Row({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation(['deliveries', 'inbox'])
  const titleOf = useDeliveryTitle()
  return (
    <Link
      from="/settings/deliveries"
      to="."
      search={(now) => ({ ...now, id: delivery.id })}
      className={classes.row}
    >
      <span className={ledgerClasses.words}>
        <span className={ledgerClasses.name}>{delivery.name || t('nobody')}</span>
        <span className={ledgerClasses.dim}>
          {t(`inbox:channel.${delivery.channel}`)} · {t(kindKey(delivery.kind))} · {titleOf(delivery)}
        </span>
      </span>
      <span className={ledgerClasses.aside}>
        <DeliveryState delivery={delivery} />
        <span className={ledgerClasses.dim}>
          <TimeAgo at={delivery.createdAt} />
        </span>
      </span>
    </Link>
  )
}

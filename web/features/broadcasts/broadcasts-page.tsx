import { Button } from '@mantine/core'
import {
  IconCalendarTime,
  IconMailCog,
  IconPalette,
  IconPlus,
  IconSend,
  IconStack2,
} from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Broadcast } from '#core/contracts/broadcasts'
import { useSession } from '#web/lib/session'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadMore } from '#web/ui/load-more'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TimeAgo } from '#web/ui/time-ago'
import { BroadcastOutcome } from './broadcast-outcome.tsx'
import { broadcastsQuery } from './broadcast-queries.ts'
import classes from './broadcasts.module.css'

/** Approved content on its way to an audience. */
export function BroadcastsPage() {
  const { t } = useTranslation('broadcasts')
  const sends = useSession().can('broadcast:send')
  const list = useInfiniteQuery(broadcastsQuery())
  const data = list.data?.pages.flatMap(({ items }) => items)
  const create = sends && (
    <Button
      leftSection={<IconPlus size={16} stroke={1.5} />}
      renderRoot={(props) => <Link to="/broadcasts/new" {...props} />}
    >
      {t('new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} action={create} />
      <PageBody>
        <nav className={classes.ways} aria-label={t('ways')}>
          <Link to="/broadcasts/schedules" className={classes.way}>
            <IconCalendarTime size={16} stroke={1.5} aria-hidden /> {t('schedules')}
          </Link>
          <Link to="/broadcasts/templates" className={classes.way}>
            <IconMailCog size={16} stroke={1.5} aria-hidden /> {t('templates')}
          </Link>
          <Link to="/broadcasts/look" className={classes.way}>
            <IconPalette size={16} stroke={1.5} aria-hidden /> {t('look')}
          </Link>
          <Link to="/broadcasts/digests" className={classes.way}>
            <IconStack2 size={16} stroke={1.5} aria-hidden /> {t('digests')}
          </Link>
        </nav>
        {list.isLoadingError ? (
          <ErrorState error={list.error} retry={list.refetch} />
        ) : !data ? (
          <LoadingRows rows={4} />
        ) : data.length === 0 ? (
          <EmptyState icon={IconSend} title={t('empty.title')}>
            {t('empty.detail')}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {data.map((one) => (
              <li key={one.id}>
                <Row broadcast={one} />
              </li>
            ))}
          </ul>
        )}
        <LoadMore list={list} />
      </PageBody>
    </>
  )
}

function Row({ broadcast }: { broadcast: Broadcast }) {
  const { t } = useTranslation(['broadcasts', 'inbox'])
  return (
    <Link to="/broadcasts/$broadcastId" params={{ broadcastId: broadcast.id }} className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>{broadcast.name}</span>
        <span className={classes.dim}>
          {t(`inbox:channel.${broadcast.channel}`)}
          {broadcast.contentTitle !== broadcast.name && ` · ${broadcast.contentTitle}`} ·{' '}
          <TimeAgo at={broadcast.startedAt ?? broadcast.createdAt} />
        </span>
      </span>
      <span className={classes.meter}>
        <BroadcastOutcome broadcast={broadcast} />
      </span>
    </Link>
  )
}

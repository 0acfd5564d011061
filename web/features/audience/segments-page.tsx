import { Button } from '@mantine/core'
import { IconCamera, IconFilter, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Segment } from '#core/contracts/audience-segments'
import { useFormat } from '#web/lib/use-format'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadMore } from '#web/ui/load-more'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TimeAgo } from '#web/ui/time-ago'
import listClasses from '../../ui/list.module.css'
import audienceClasses from './audience.module.css'
import { AudienceTabs } from './audience-tabs.tsx'
import { segmentsQuery } from './segment-queries.ts'

/** Groups of contacts by rule, and snapshots of them. */
export function SegmentsPage() {
  const { t } = useTranslation('audience')
  const list = useInfiniteQuery(segmentsQuery())
  const segments = list.data?.pages.flatMap(({ items }) => items)
  const create = (
    <Button
      leftSection={<IconPlus size={16} stroke={1.5} />}
      renderRoot={(props) => (
        <Link to="/audience/segments/$segmentId" params={{ segmentId: 'new' }} {...props} />
      )}
    >
      {t('segment.new')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('tabs.segments')}
        parent={{ label: t('title'), to: '/audience' }}
        action={create}
      />
      <AudienceTabs at="segments" />
      <PageBody>
        {list.isLoadingError ? (
          <ErrorState error={list.error} retry={list.refetch} />
        ) : !segments ? (
          <LoadingRows rows={4} />
        ) : segments.length === 0 ? (
          <EmptyState icon={IconFilter} title={t('segment.empty.title')}>
            {t('segment.empty.detail')}
          </EmptyState>
        ) : (
          <ul className={listClasses.list}>
            {segments.map((segment) => (
              <li key={segment.id}>
                <SegmentRow segment={segment} />
              </li>
            ))}
          </ul>
        )}
        <LoadMore list={list} />
      </PageBody>
    </>
  )
}

function SegmentRow({ segment }: { segment: Segment }) {
  const { t } = useTranslation('audience')
  const format = useFormat()
  const { id, kind, name, description, members, updatedAt } = segment
  const Icon = kind === 'live' ? IconFilter : IconCamera
  return (
    <Link to="/audience/segments/$segmentId" params={{ segmentId: id }} className={audienceClasses.row}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <span className={listClasses.words}>
        <span className={audienceClasses.name}>{name}</span>
        <span className={audienceClasses.dim}>
          {t(`segment.kind.${kind}`)}
          {description && ` · ${description}`} · <TimeAgo at={updatedAt} />
        </span>
      </span>
      <span className={audienceClasses.figure}>
        {t('segment.members', { count: members, n: format.number(members) })}
      </span>
    </Link>
  )
}

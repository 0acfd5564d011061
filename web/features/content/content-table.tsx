import { Button, Checkbox } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentSummary } from '#core/contracts/content'
import tableClasses from '../../ui/table.module.css'
import { campaignsQuery } from './content-queries.ts'
import { ContentRow } from './content-row.tsx'
import classes from './content-table.module.css'
import { SortHeader } from './sort-header.tsx'
import type { ContentSearch } from './use-content-search.ts'

interface ContentTableProps {
  items: readonly ContentSummary[]
  search: ContentSearch
  selectable: boolean
  selected: ReadonlySet<string>
  onToggle: (id: string) => void
  onSelectAll: (all: boolean) => void
  more: boolean
  loadingMore: boolean
  onMore: () => void
}

export function ContentTable(props: ContentTableProps) {
  const { items, search, selectable, selected, onToggle, onSelectAll, more, loadingMore, onMore } = props
  const { t } = useTranslation('content')
  const { data: campaigns = [] } = useQuery(campaignsQuery())
  const { ref, entry } = useIntersection({ rootMargin: '600px' })
  const inSight = entry?.isIntersecting
  useEffect(() => {
    if (inSight && more && !loadingMore) onMore()
  }, [inSight, more, loadingMore, onMore])
  const chosen = items.filter((item) => selected.has(item.id)).length
  return (
    <>
      <table className={`${tableClasses.table} ${classes.table}`} aria-label={t('title')}>
        <thead>
          <tr>
            {selectable && (
              <th className={classes.check}>
                <Checkbox
                  size="xs"
                  radius="xs"
                  aria-label={t('selectAll')}
                  checked={chosen === items.length}
                  indeterminate={chosen > 0 && chosen < items.length}
                  onChange={(event) => onSelectAll(event.currentTarget.checked)}
                />
              </th>
            )}
            <SortHeader name="title" search={search} className={classes.wide} />
            <th>{t('column.status')}</th>
            <th className={classes.quality}>{t('column.quality')}</th>
            <th className={classes.roomy}>{t('column.campaign')}</th>
            <th className={classes.people}>{t('column.people')}</th>
            <SortHeader name="updatedAt" search={search} className={classes.when} />
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ContentRow
              key={item.id}
              item={item}
              campaign={campaigns.find(({ id }) => id === item.campaignId)}
              selectable={selectable}
              selected={selected.has(item.id)}
              onToggle={onToggle}
            />
          ))}
        </tbody>
      </table>
      <div ref={ref} className={classes.more}>
        {more && (
          <Button variant="subtle" color="gray" loading={loadingMore} onClick={onMore}>
            {t('common:state.loadMore')}
          </Button>
        )}
      </div>
    </>
  )
}

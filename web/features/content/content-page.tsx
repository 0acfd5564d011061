import { ActionIcon, Button, Text, Tooltip } from '@mantine/core'
import { IconFileImport, IconFileText, IconPencilPlus, IconTable, IconTrash } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '#web/lib/lazy-part'
import { useSession } from '#web/lib/session'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageHeader } from '#web/ui/page-header'
import { isNarrowed, widen } from './content-filters.ts'
import classes from './content-page.module.css'
import { contentListQuery } from './content-queries.ts'
import { ContentTable } from './content-table.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FolderTree } from './folder-tree.tsx'
import folderClasses from './folders.module.css'
import { PeekPanel } from './peek-panel.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useContentSearch } from './use-content-search.ts'
import { useListKeys } from './use-list-keys.ts'
import { ViewBar } from './view-bar.tsx'

const ImportDialog = lazyPart(async () => (await import('#web/features/transfer/import-dialog')).ImportDialog)

export function ContentPage() {
  const { t } = useTranslation(['content', 'transfer'])
  const search = useContentSearch()
  const writes = useSession().can('content:write')
  const list = useInfiniteQuery(contentListQuery(search.filters))
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [peeked, setPeeked] = useState<string | null>(null)
  const here = items.filter((item) => selected.has(item.id)).map((item) => item.id)
  const toggle = (id: string) => {
    const next = new Set(here)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  useListKeys({
    onToggle: writes ? toggle : undefined,
    onPeek: setPeeked,
    onClear: () => setSelected(new Set()),
  })
  const [importing, setImporting] = useState(false)
  const { filters, go } = search
  return (
    <>
      <PageHeader
        title={t(filters.trashed ? 'trash' : 'title')}
        parent={filters.trashed ? { label: t('title'), to: '/content' } : undefined}
        tools={
          writes &&
          !filters.trashed && (
            <>
              <Button
                variant="default"
                leftSection={<IconFileImport size={16} stroke={1.5} />}
                onClick={() => setImporting(true)}
              >
                {t('transfer:import')}
              </Button>
              <Tooltip label={t('bulkRuns')}>
                <ActionIcon
                  aria-label={t('bulkRuns')}
                  renderRoot={(props) => <Link to="/content/bulk" {...props} />}
                >
                  <IconTable size={18} stroke={1.5} />
                </ActionIcon>
              </Tooltip>
            </>
          )
        }
        action={
          writes && (
            <Button
              leftSection={<IconPencilPlus size={16} stroke={1.5} />}
              renderRoot={(props) => <Link to="/studio" {...props} />}
            >
              {t('new')}
            </Button>
          )
        }
      />
      <ViewBar search={search} />
      <FilterBar search={search} />
      <div className={folderClasses.layout}>
        {!filters.trashed && <FolderTree search={search} manages={writes} />}
        <div className={classes.body}>
          {list.error && items.length === 0 ? (
            <ErrorState error={list.error} retry={list.refetch} />
          ) : list.isPending ? (
            <LoadingRows rows={12} />
          ) : items.length > 0 ? (
            <>
              {filters.trashed && <Text className={classes.trashHint}>{t('trashHint')}</Text>}
              <ContentTable
                items={items}
                search={search}
                selected={selected}
                onToggle={toggle}
                onSelectAll={(all) => setSelected(new Set(all ? items.map((item) => item.id) : []))}
                selectable={writes}
                more={list.hasNextPage}
                loadingMore={list.isFetchingNextPage}
                onMore={() => void list.fetchNextPage()}
              />
            </>
          ) : isNarrowed(filters) ? (
            <EmptyState
              icon={IconFileText}
              title={t('none.title')}
              action={
                <Button variant="default" onClick={() => go(widen(filters))}>
                  {t('none.widen')}
                </Button>
              }
            >
              {t('none.detail')}
            </EmptyState>
          ) : filters.trashed ? (
            <EmptyState icon={IconTrash} title={t('trashEmpty.title')}>
              {t('trashEmpty.detail')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={IconFileText}
              title={t('empty.title')}
              action={
                writes && (
                  <Button
                    renderRoot={(props) => <Link to="/studio" search={{ example: 'coffee' }} {...props} />}
                  >
                    {t('empty.example')}
                  </Button>
                )
              }
            >
              {t('empty.detail')}
            </EmptyState>
          )}
        </div>
      </div>
      {here.length > 0 && (
        <SelectionBar ids={here} trashed={Boolean(filters.trashed)} onDone={() => setSelected(new Set())} />
      )}
      {importing && (
        <Suspense>
          <ImportDialog onClose={() => setImporting(false)} />
        </Suspense>
      )}
      <PeekPanel contentId={peeked} onClose={() => setPeeked(null)} />
    </>
  )
}

import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconDownload, IconFileImport, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { saveFile } from '#web/lib/save-file'
import { useSession } from '#web/lib/session'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import audienceClasses from './audience.module.css'
import { contactsQuery, exportContacts } from './audience-queries.ts'
import { AudienceTabs } from './audience-tabs.tsx'
import { ContactDrawer } from './contact-drawer.tsx'
import { useContactFilters } from './contact-filters.ts'
import { ContactSelection } from './contact-selection.tsx'
import { ContactTable } from './contact-table.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Overview } from './overview.tsx'

/** Who receives. Whoever may not see people sees how many there are. */
export function AudiencePage() {
  const { t } = useTranslation('audience')
  const { can } = useSession()
  if (can('audience:read')) return <Contacts />
  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody>
        <Overview named />
      </PageBody>
    </>
  )
}

function Contacts() {
  const { t } = useTranslation('audience')
  const { can } = useSession()
  const search = useContactFilters()
  const list = useInfiniteQuery(contactsQuery(search.filters))
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const here = items.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  const toggle = (id: string) => {
    const next = new Set(here)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        tools={<Tools />}
        action={
          <Button leftSection={<IconUserPlus size={16} stroke={1.5} />} onClick={() => search.open('new')}>
            {t('new')}
          </Button>
        }
      />
      <AudienceTabs at="contacts" />
      <FilterBar search={search} />
      <PageBody>
        <Overview />
        {list.error && items.length === 0 ? (
          <ErrorState error={list.error} retry={list.refetch} />
        ) : list.isPending ? (
          <LoadingRows rows={10} />
        ) : items.length > 0 ? (
          <ContactTable
            items={items}
            selected={selected}
            onToggle={toggle}
            onSelectAll={(all) => setSelected(new Set(all ? items.map(({ id }) => id) : []))}
            onOpen={search.open}
            list={list}
          />
        ) : search.isNarrowed ? (
          <EmptyState
            icon={IconUsers}
            title={t('none.title')}
            action={
              <Button variant="default" onClick={search.clear}>
                {t('filter.clear')}
              </Button>
            }
          >
            {t('none.detail')}
          </EmptyState>
        ) : (
          <EmptyState
            icon={IconUsers}
            title={t('empty.title')}
            action={
              <Button variant="default" renderRoot={(props) => <Link to="/audience/imports" {...props} />}>
                {t('import.upload')}
              </Button>
            }
          >
            {t('empty.detail')}
          </EmptyState>
        )}
      </PageBody>
      {here.length > 0 && <ContactSelection ids={here} onDone={() => setSelected(new Set())} />}
      <ContactDrawer id={search.id} onClose={() => search.open(undefined)} manages={can('audience:manage')} />
    </>
  )
}

function Tools() {
  const { t } = useTranslation('audience')
  const { can } = useSession()
  const { filters } = useContactFilters()
  const words = useErrorWords()
  const download = useMutation({
    mutationFn: async () => saveFile(await exportContacts(filters), t('export.file')),
    onError: (error) => notify.failed(words(error).detail),
  })
  return (
    <>
      <Button
        variant="default"
        className={audienceClasses.roomy}
        leftSection={<IconFileImport size={16} stroke={1.5} />}
        renderRoot={(props) => <Link to="/audience/imports" {...props} />}
      >
        {t('import.short')}
      </Button>
      {can('audience:manage') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('common:action.more')} loading={download.isPending}>
              <IconDots size={18} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconDownload size={16} stroke={1.5} />}
              onClick={() => download.mutate()}
            >
              {t('export.list')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

import { ActionIcon, Button, Checkbox, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconBookmarkPlus, IconTrash, IconUsers, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#web/lib/session'
import {
  type ContentFilters,
  fromSaved,
  isNarrowed,
  sameFilters,
  toSaved,
  toSearch,
} from './content-filters.ts'
import { filtersQuery } from './library-queries.ts'
import type { ContentSearch } from './use-content-search.ts'
import { useSavedFilters } from './use-saved-filters.ts'
import classes from './view-bar.module.css'

const GIVEN: { name: string; filters: ContentFilters }[] = [
  { name: 'all', filters: {} },
  { name: 'in_review', filters: { status: 'in_review' } },
  { name: 'changes_requested', filters: { status: 'changes_requested' } },
  { name: 'approved', filters: { status: 'approved' } },
]

/** Views at one click: the given ones, and those a person named. */
export function ViewBar({ search }: { search: ContentSearch }) {
  const { t } = useTranslation('content')
  const writes = useSession().can('content:write')
  const { data: views = [] } = useQuery(filtersQuery())
  const { keep, remove } = useSavedFilters()
  const { filters } = search
  const saved = views.map((view) => ({ ...view, filters: fromSaved(view.filter) }))
  const isSaved = [...GIVEN, ...saved].some((view) => sameFilters(view.filters, filters))
  return (
    <nav className={classes.views} aria-label={t('view.label')}>
      {GIVEN.map(({ name, filters: given }) => (
        <Link
          key={name}
          to="/content"
          search={toSearch(given)}
          className={classes.view}
          aria-current={sameFilters(given, filters) ? 'page' : undefined}
        >
          {t(`view.${name}`)}
        </Link>
      ))}
      {saved.map((view) => (
        <span key={view.id} className={classes.saved} title={view.own ? undefined : view.by.name}>
          <Link
            to="/content"
            search={toSearch(view.filters)}
            className={classes.view}
            aria-current={sameFilters(view.filters, filters) ? 'page' : undefined}
          >
            {view.shared && <IconUsers size={14} stroke={1.5} aria-label={t('view.shared')} />}
            {view.name}
          </Link>
          {view.own && (
            <ActionIcon
              size={24}
              aria-label={t('view.remove', { name: view.name })}
              onClick={() => remove.mutate(view)}
            >
              <IconX size={12} stroke={1.75} />
            </ActionIcon>
          )}
        </span>
      ))}
      {isNarrowed(filters) && !isSaved && (
        <SaveView
          sharing={writes}
          onSave={(name, shared) => keep.mutate({ name, shared, filter: toSaved(filters) })}
        />
      )}
      <Tooltip label={t('trash')}>
        <ActionIcon
          className={classes.trashLink}
          aria-label={t('trash')}
          aria-current={filters.trashed ? 'page' : undefined}
          renderRoot={(props) => <Link to="/content" search={{ trashed: true }} {...props} />}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </nav>
  )
}

interface SaveViewProps {
  /** May show it to everybody. */
  sharing: boolean
  onSave: (name: string, shared: boolean) => void
}

function SaveView({ sharing, onSave }: SaveViewProps) {
  const { t } = useTranslation('content')
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onSave(name.trim(), shared)
    setOpened(false)
    setName('')
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus width={260} position="bottom-start">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconBookmarkPlus size={14} stroke={1.5} />}
          onClick={() => setOpened(!opened)}
        >
          {t('view.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={save}>
          <TextInput
            label={t('view.name')}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          {sharing && (
            <Checkbox
              mt={10}
              label={t('view.share')}
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <Button type="submit" size="xs" mt={10} disabled={name.trim() === ''}>
            {t('view.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

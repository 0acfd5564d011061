import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconBookmarkPlus, IconTrash, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import classes from './content.module.css'
import { type ContentFilters, isNarrowed, toSearch } from './content-filters.ts'
import { keepViews, readViews, type SavedView, sameFilters, withView } from './saved-views.ts'
import type { ContentSearch } from './use-content-search.ts'

const GIVEN: { name: string; filters: ContentFilters }[] = [
  { name: 'all', filters: {} },
  { name: 'in_review', filters: { status: 'in_review' } },
  { name: 'changes_requested', filters: { status: 'changes_requested' } },
  { name: 'approved', filters: { status: 'approved' } },
]

/** Views at one click: the given ones, and those a person named. */
export function ViewBar({ search }: { search: ContentSearch }) {
  const { t } = useTranslation('content')
  const { workspaceId } = useSession()
  const [views, setViews] = useState(() => readViews(localStorage, workspaceId))
  const { filters } = search
  const keep = (next: SavedView[]) => {
    setViews(next)
    if (!keepViews(localStorage, workspaceId, next)) notify.failed(t('view.notKept'))
  }
  const remove = (view: SavedView) => {
    keep(views.filter((other) => other !== view))
    notify.undo(t('view.removed', { name: view.name }), () => keep(views))
  }
  const isSaved = [...GIVEN, ...views].some((view) => sameFilters(view.filters, filters))
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
      {views.map((view) => (
        <span key={view.name} className={classes.saved}>
          <Link
            to="/content"
            search={toSearch(view.filters)}
            className={classes.view}
            aria-current={sameFilters(view.filters, filters) ? 'page' : undefined}
          >
            {view.name}
          </Link>
          <ActionIcon
            size={24}
            aria-label={t('view.remove', { name: view.name })}
            onClick={() => remove(view)}
          >
            <IconX size={12} stroke={1.75} />
          </ActionIcon>
        </span>
      ))}
      {isNarrowed(filters) && !isSaved && (
        <SaveView onSave={(name) => keep(withView(views, { name, filters }))} />
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

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useTranslation('content')
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onSave(name.trim())
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
          <Button type="submit" size="xs" mt={10} disabled={name.trim() === ''}>
            {t('view.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

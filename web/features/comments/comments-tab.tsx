import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '#core/contracts/comments'
import { useSession } from '#web/lib/session'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { arrange, FILTERS, type Filter, inOrder, isIn, nextThread } from './arrange.ts'
import classes from './comments.module.css'
import { useComments, useOptionalComments } from './comments-context.ts'
import { NewThreadBox } from './new-thread-box.tsx'
import { ThreadCard } from './thread-card.tsx'
import { TypingLine } from './typing-line.tsx'
import { NEW_THREAD } from './use-typing.ts'

/** What is said of the page, in the order of its text. `n` and `p` go from thread to thread. */
export function CommentsTab() {
  const { t } = useTranslation('comments')
  return useOptionalComments() ? <ThreadList /> : <Text c="dimmed">{t('unsaved')}</Text>
}

function ThreadList() {
  const { t } = useTranslation('comments')
  const session = useSession()
  const { threads, ranges, pending, error, retry, active, activate, starting, start } = useComments()
  const [filter, setFilter] = useState<Filter>('open')
  const shown = threads.filter((thread) => thread.id === active || isIn(filter, thread, session.userId))
  const { placed, whole, orphaned } = arrange(shown, ranges)
  const ordered = inOrder({ placed, whole, orphaned })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key !== 'n' && event.key !== 'p') return
    // Elsewhere on the page `n` begins a new text.
    event.preventDefault()
    event.stopPropagation()
    activate(nextThread(ordered, active, event.key === 'n' ? 1 : -1))
  }
  // Where all stand in one group, each card says where it stands.
  const groups = [placed, whole, orphaned].filter(({ length }) => length > 0).length
  const group = (title: string, list: readonly Thread[], isOrphaned = false) =>
    list.length > 0 && (
      <section aria-label={t(title)}>
        {groups > 1 && (
          <p className={classes.groupTitle} aria-hidden>
            {t(title)}
          </p>
        )}
        {list.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} orphaned={isOrphaned} />
        ))}
      </section>
    )

  if (pending) return <LoadingRows rows={4} />
  if (error) return <ErrorState error={error} retry={retry} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a shortcut for what the list's buttons do
    <div onKeyDown={onKeyDown} data-threads tabIndex={-1} className={classes.list}>
      <Stack gap={12}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('filter.label')}
          value={filter}
          data={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChange={(value) => setFilter(FILTERS.find((known) => known === value) ?? 'open')}
        />
        {starting ? (
          <NewThreadBox place={starting} />
        ) : (
          session.can('comment:write') && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconMessagePlus size={16} stroke={1.5} />}
              onClick={() => start({ anchor: null, quote: '' })}
            >
              {t('startWhole')}
            </Button>
          )
        )}
        <TypingLine box={NEW_THREAD} />
        {ordered.length === 0 && !starting && (
          <Text c="dimmed" size="sm">
            {t(`empty.${filter}`)}
          </Text>
        )}
        {group('group.placed', placed)}
        {group('group.whole', whole)}
        {group('group.orphaned', orphaned, true)}
      </Stack>
    </div>
  )
}

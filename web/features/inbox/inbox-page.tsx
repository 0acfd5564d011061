import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconChecks, IconInbox, IconMailOpened } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { INBOX_VIEWS, type InboxItem, inboxViewSchema } from '#core/contracts/notifications'
import { isKind, KINDS, type Kind } from '#core/domain/notifications/kinds'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageHeader } from '#web/ui/page-header'
import classes from './inbox.module.css'
import { withChosen } from './inbox-changes.ts'
import { InboxDetail } from './inbox-detail.tsx'
import { inboxQuery } from './inbox-queries.ts'
import { InboxRow } from './inbox-row.tsx'
import { placeOf } from './place-of.ts'
import { useReadAll } from './use-change-inbox.ts'
import { type InboxActions, useInboxActions } from './use-inbox-actions.ts'
import { useInboxKeys } from './use-inbox-keys.ts'
import { useOpenPlace } from './use-open-place.ts'

/** What can stand in a member's inbox. */
const TOLD: readonly Kind[] = Object.keys(KINDS)
  .filter(isKind)
  .filter((kind) => KINDS[kind].channels.some((channel) => channel === 'in_app'))

/** What I was told: the list at one side, the chosen item at the other. */
export function InboxPage() {
  const { t } = useTranslation('inbox')
  const { view = 'inbox', kind, id } = useSearch({ from: '/app/inbox' })
  const navigate = useNavigate({ from: '/inbox' })
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(inboxQuery(view, kind))
  const readAll = useReadAll()
  const actions = useInboxActions()
  const [chosen, keep] = useState<InboxItem>()
  // What is read leaves the unread, but not from under the eyes of whoever reads it.
  const items = withChosen(data ?? [], view === 'unread' && chosen?.id === id ? chosen : undefined)
  const current = items.find((item) => item.id === id)
  const choose = (item: InboxItem | undefined) => {
    keep(item && { ...item, readAt: item.readAt ?? new Date().toISOString() })
    void navigate({ search: { view, kind, id: item?.id }, replace: true })
    if (item) actions.read(item)
  }
  const away: InboxActions = {
    ...actions,
    archive(item) {
      actions.archive(item)
      choose(undefined)
    },
    snooze(item, until) {
      actions.snooze(item, until)
      choose(undefined)
    },
  }
  const openPlace = useOpenPlace()
  const open = (item: InboxItem) => {
    const place = placeOf(item, location.origin)
    if (place) openPlace(place)
  }
  useInboxKeys({ items, current, choose, open, actions })
  return (
    <>
      <PageHeader
        title={t('title')}
        tools={
          <Button
            variant="default"
            leftSection={<IconChecks size={16} stroke={1.5} />}
            loading={readAll.isPending}
            onClick={() => readAll.mutate()}
          >
            {t('readAll')}
          </Button>
        }
      />
      <div className={classes.page} data-reading={current ? true : undefined}>
        <section className={classes.list} aria-label={t('list')}>
          <div className={classes.views}>
            <SegmentedControl
              size="xs"
              aria-label={t('views')}
              value={view}
              onChange={(next) => {
                const parsed = inboxViewSchema.safeParse(next)
                if (parsed.success) void navigate({ search: { view: parsed.data, kind } })
              }}
              data={INBOX_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
            />
            <Select
              size="xs"
              className={classes.kinds}
              aria-label={t('filterKind')}
              placeholder={t('filterKind')}
              clearable
              value={kind ?? null}
              data={TOLD.map((value) => ({ value, label: t(`kind.${value.replace('.', '_')}`) }))}
              onChange={(value) =>
                navigate({ search: { view, kind: value && isKind(value) ? value : undefined } })
              }
            />
          </div>
          {error && <ErrorState error={error} retry={refetch} />}
          {isPending && (
            <div className={classes.loading}>
              <LoadingRows rows={8} />
            </div>
          )}
          {data && items.length === 0 && (
            <EmptyState icon={view === 'archived' ? IconMailOpened : IconInbox} title={t(`empty.${view}`)}>
              {t('emptyLead')}
            </EmptyState>
          )}
          {items.map((item) => (
            <InboxRow key={item.id} item={item} current={item.id === id} onOpen={choose} />
          ))}
          {hasNextPage && (
            <Button variant="subtle" m="sm" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('common:state.loadMore')}
            </Button>
          )}
        </section>
        <section className={classes.reader} aria-label={t('item')}>
          {current ? (
            <InboxDetail item={current} actions={away} onBack={() => choose(undefined)} />
          ) : (
            items.length > 0 && (
              <EmptyState icon={IconInbox} title={t('choose')}>
                {t('keys')}
              </EmptyState>
            )
          )}
        </section>
      </div>
    </>
  )
}

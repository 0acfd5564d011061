import { Button, Popover, ScrollArea } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxItem } from '#core/contracts/notifications'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import classes from './bell.module.css'
import { inboxQuery } from './inbox-queries.ts'
import { InboxRow } from './inbox-row.tsx'
import { useReadAll } from './use-change-inbox.ts'
import { useInboxActions } from './use-inbox-actions.ts'

const SHOWN = 8

/** The newest notifications; opens as soon as it is loaded. `children` makes the bell it hangs on. */
export function BellPanel({ children }: { children: (toggle: () => void) => ReactElement }) {
  const { t } = useTranslation('inbox')
  const [opened, setOpened] = useState(true)
  const navigate = useNavigate()
  const { data, error, refetch } = useInfiniteQuery(inboxQuery('inbox'))
  const readAll = useReadAll()
  const actions = useInboxActions()
  const open = (item: InboxItem) => {
    actions.read(item)
    setOpened(false)
    const { contentId } = item.data
    if (contentId) void navigate({ to: '/studio/$contentId', params: { contentId } })
    else void navigate({ to: '/inbox', search: { id: item.id } })
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width="min(380px, calc(100vw - 16px))"
      trapFocus
      returnFocus
    >
      <Popover.Target>{children(() => setOpened(!opened))}</Popover.Target>
      <Popover.Dropdown p={0}>
        <div className={classes.head}>
          <h2 className={classes.title}>{t('title')}</h2>
          <Button variant="subtle" size="compact-sm" onClick={() => readAll.mutate()}>
            {t('readAll')}
          </Button>
        </div>
        <ScrollArea.Autosize mah={440} scrollbars="y" tabIndex={0}>
          {error && <ErrorState error={error} retry={refetch} />}
          {!data && !error && <LoadingRows rows={4} />}
          {data?.length === 0 && <p className={classes.calm}>{t('empty.inbox')}</p>}
          {data?.slice(0, SHOWN).map((item) => (
            <InboxRow key={item.id} item={item} current={false} onOpen={open} />
          ))}
        </ScrollArea.Autosize>
        <div className={classes.foot}>
          <Link to="/inbox" className={classes.all} onClick={() => setOpened(false)}>
            {t('openAll')}
          </Link>
          <Link to="/settings/notifications" className={classes.all} onClick={() => setOpened(false)}>
            {t('settings')}
          </Link>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type ChangeInboxInput, INBOX_VIEWS, type inboxPage } from '#core/contracts/notifications'
import { api } from '#web/lib/api'
import { changedList } from './inbox-changes.ts'
import { inboxKeys } from './inbox-queries.ts'

const base = '/api/notifications/inbox'
type InboxPage = z.infer<typeof inboxPage>
const changedSchema = z.object({ changed: z.int() })

/** Reads, archives, snoozes or restores items; the lists show it at once, and every list and the bell follow. */
export function useChangeInbox() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: ChangeInboxInput) => api.post(`${base}/change`, input, changedSchema),
    async onMutate(input) {
      await client.cancelQueries({ queryKey: inboxKeys.all })
      const now = new Date().toISOString()
      for (const view of INBOX_VIEWS)
        client.setQueriesData<InfiniteData<InboxPage>>(
          { queryKey: [...inboxKeys.all, view] },
          (known) =>
            known && {
              ...known,
              pages: known.pages.map((page) => ({
                ...page,
                items: changedList(page.items, view, input, now),
              })),
            },
        )
    },
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.all }),
  })
}

export function useReadAll() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post(`${base}/read-all`, {}, changedSchema),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.all }),
  })
}

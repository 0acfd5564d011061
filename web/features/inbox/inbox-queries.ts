import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { z } from 'zod'
import {
  type ChangeInboxInput,
  INBOX_VIEWS,
  type InboxView,
  inboxCountSchema,
  inboxPage,
  preferencesSchema,
} from '#core/contracts/notifications'
import type { Kind } from '#core/domain/notifications/kinds'
import { api } from '#web/lib/api'
import { changedList } from './inbox-changes.ts'

const base = '/api/notifications'
type InboxPage = z.infer<typeof inboxPage>
const changedSchema = z.object({ changed: z.int() })

export const inboxKeys = { all: ['inbox'] as const, preferences: ['notification-preferences'] as const }

export const inboxQuery = (view: InboxView, kind?: Kind) =>
  infiniteQueryOptions({
    queryKey: [...inboxKeys.all, view, kind],
    queryFn: ({ pageParam, signal }) =>
      api.get(`${base}/inbox`, inboxPage, { query: { view, kind, cursor: pageParam, limit: 40 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })

export const inboxCountQuery = queryOptions({
  queryKey: [...inboxKeys.all, 'count'],
  queryFn: ({ signal }) => api.get(`${base}/inbox/count`, inboxCountSchema, { signal }),
  select: ({ unread }) => unread,
})

/** Reads, archives, snoozes or restores items; the lists show it at once, and every list and the bell follow. */
export function useChangeInbox() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: ChangeInboxInput) => api.post(`${base}/inbox/change`, input, changedSchema),
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
    mutationFn: () => api.post(`${base}/inbox/read-all`, {}, changedSchema),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.all }),
  })
}

export const preferencesQuery = queryOptions({
  queryKey: inboxKeys.preferences,
  queryFn: ({ signal }) => api.get(`${base}/preferences`, preferencesSchema, { signal }),
})

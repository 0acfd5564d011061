import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type InboxView, inboxCountSchema, inboxPage, preferencesSchema } from '#core/contracts/notifications'
import type { Kind } from '#core/domain/notifications/kinds'
import { api } from '#web/lib/api'

const base = '/api/notifications'

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

export const preferencesQuery = queryOptions({
  queryKey: inboxKeys.preferences,
  queryFn: ({ signal }) => api.get(`${base}/preferences`, preferencesSchema, { signal }),
})

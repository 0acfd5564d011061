import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import {
  type Broadcast,
  type BroadcastInput,
  broadcastPage,
  broadcastSchema,
  type StartBroadcastInput,
  type TestBroadcastInput,
} from '#core/contracts/broadcasts'
import { contentPage } from '#core/contracts/content'
import { renderedNotificationSchema, testedNotificationSchema } from '#core/contracts/notification-templates'
import { api } from '#web/lib/api'
import type { Choices } from '#web/ui/searched-select'

const BROADCASTS = '/api/notifications/broadcasts'
/** How often a broadcast on its way is asked how far it is (ms). */
const POLL = 1500

export const broadcastKeys = {
  all: ['broadcasts'] as const,
  one: (id: string) => ['broadcasts', 'one', id] as const,
}

export const broadcastsQuery = () =>
  infiniteQueryOptions({
    queryKey: [...broadcastKeys.all, 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get(BROADCASTS, broadcastPage, {
        query: { limit: 50, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'sending'))
        ? POLL * 2
        : false,
  })

export const broadcastQuery = (id: string) =>
  queryOptions({
    queryKey: broadcastKeys.one(id),
    queryFn: ({ signal }) => api.get(`${BROADCASTS}/${id}`, broadcastSchema, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'sending' ? POLL : false),
  })

/** How it arrives, as its content is approved now. */
export const broadcastPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: [...broadcastKeys.one(id), 'preview'],
    queryFn: ({ signal }) => api.get(`${BROADCASTS}/${id}/preview`, renderedNotificationSchema, { signal }),
    retry: false,
  })

/** Texts and segments offered at once; whoever seeks another types. */
const OFFERED = 50

/** What may be sent, the newest first, or what matches best. */
export const approvedContentQuery = (q: string) =>
  queryOptions({
    queryKey: ['content', 'approved', q],
    queryFn: async ({ signal }): Promise<Choices> => {
      const query = { status: 'approved', limit: OFFERED, ...(q && { q }) }
      const { items, nextCursor } = await api.get('/api/content', contentPage, { query, signal })
      return { items: items.map(({ id, title }) => ({ value: id, label: title })), more: nextCursor !== null }
    },
  })

export const createBroadcast = (input: BroadcastInput): Promise<Broadcast> =>
  api.post(BROADCASTS, input, broadcastSchema)
export const changeBroadcast = ({ id, version }: Broadcast, input: BroadcastInput): Promise<Broadcast> =>
  api.put(`${BROADCASTS}/${id}`, input, broadcastSchema, { ifMatch: `"v${version}"` })
export const startBroadcast = (id: string, timing: StartBroadcastInput): Promise<Broadcast> =>
  api.post(`${BROADCASTS}/${id}/start`, timing, broadcastSchema)
export type Steer = 'pause' | 'resume' | 'cancel'
export const steerBroadcast = (id: string, step: Steer): Promise<Broadcast> =>
  api.post(`${BROADCASTS}/${id}/${step}`, undefined, broadcastSchema)
export const testBroadcast = (id: string, place: TestBroadcastInput): Promise<{ to: string }> =>
  api.post(`${BROADCASTS}/${id}/test`, place, testedNotificationSchema)
export const deleteBroadcast = (id: string): Promise<void> => api.del(`${BROADCASTS}/${id}`)

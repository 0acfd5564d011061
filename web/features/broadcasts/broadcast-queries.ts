import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { segmentPage } from '#core/contracts/audience-segments'
import {
  type Broadcast,
  type broadcastInput,
  broadcastPage,
  broadcastSchema,
  type StartBroadcastInput,
  type TestBroadcastInput,
} from '#core/contracts/broadcasts'
import { contentPage } from '#core/contracts/content'
import { renderedNotificationSchema, testedNotificationSchema } from '#core/contracts/notification-templates'
import { api } from '#web/lib/api'

const BROADCASTS = '/api/notifications/broadcasts'
/** How often a broadcast on its way is asked how far it is (ms). */
const POLL = 1500

export const broadcastKeys = {
  all: ['broadcasts'] as const,
  one: (id: string) => ['broadcasts', 'one', id] as const,
}

export const broadcastsQuery = () =>
  queryOptions({
    queryKey: [...broadcastKeys.all, 'list'],
    queryFn: async ({ signal }) =>
      (await api.get(BROADCASTS, broadcastPage, { query: { limit: 50 }, signal })).items,
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'sending') ? POLL * 2 : false,
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

/** What may be sent. */
export const approvedContentQuery = () =>
  queryOptions({
    queryKey: ['content', 'approved'],
    queryFn: async ({ signal }) => {
      const query = { status: 'approved', limit: 100 }
      return (await api.get('/api/content', contentPage, { query, signal })).items
    },
  })

export const segmentChoicesQuery = () =>
  queryOptions({
    queryKey: ['segments', 'choices'],
    queryFn: async ({ signal }) =>
      (await api.get('/api/audience/segments', segmentPage, { query: { limit: 100 }, signal })).items,
    retry: false,
  })

export const createBroadcast = (input: z.input<typeof broadcastInput>): Promise<Broadcast> =>
  api.post(BROADCASTS, input, broadcastSchema)
export const startBroadcast = (id: string, timing: StartBroadcastInput): Promise<Broadcast> =>
  api.post(`${BROADCASTS}/${id}/start`, timing, broadcastSchema)
export type Steer = 'pause' | 'resume' | 'cancel'
export const steerBroadcast = (id: string, step: Steer): Promise<Broadcast> =>
  api.post(`${BROADCASTS}/${id}/${step}`, undefined, broadcastSchema)
export const testBroadcast = (id: string, place: TestBroadcastInput): Promise<{ to: string }> =>
  api.post(`${BROADCASTS}/${id}/test`, place, testedNotificationSchema)
export const deleteBroadcast = (id: string): Promise<void> => api.del(`${BROADCASTS}/${id}`)

import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { createdFeedSchema, feedSchema, plannedListSchema } from '#core/contracts/calendar'
import { contentSchema } from '#core/contracts/content'
import { api } from '#web/lib/api'

const PATH = '/api/content/calendar'

export const calendarKeys = {
  all: ['content', 'calendar'] as const,
  span: (from: number, to: number, campaign?: string) =>
    ['content', 'calendar', 'span', from, to, campaign ?? ''] as const,
  tray: (campaign?: string) => ['content', 'calendar', 'tray', campaign ?? ''] as const,
  feeds: ['calendar-feeds'] as const,
}

const iso = (ms: number) => new Date(ms).toISOString()

/** What goes out between two instants (epoch ms). */
export const spanQuery = (from: number, to: number, campaign?: string) =>
  queryOptions({
    queryKey: calendarKeys.span(from, to, campaign),
    queryFn: ({ signal }) =>
      api.get(PATH, plannedListSchema, {
        query: { from: iso(from), to: iso(to), campaignId: campaign },
        signal,
      }),
  })

export const trayQuery = (campaign?: string) =>
  queryOptions({
    queryKey: calendarKeys.tray(campaign),
    queryFn: ({ signal }) =>
      api.get(`${PATH}/tray`, plannedListSchema, { query: { campaignId: campaign }, signal }),
  })

export const planContent = (id: string, at: string | null) =>
  api.post(`/api/content/${id}/plan`, { at }, contentSchema)

export const feedsQuery = () =>
  queryOptions({
    queryKey: calendarKeys.feeds,
    queryFn: ({ signal }) => api.get(`${PATH}/feeds`, z.object({ items: z.array(feedSchema) }), { signal }),
    select: ({ items }) => items,
  })
export const createFeed = () => api.post(`${PATH}/feeds`, undefined, createdFeedSchema)
export const revokeFeed = (id: string) => api.del(`${PATH}/feeds/${id}`)

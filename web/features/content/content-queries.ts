import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { campaignSchema, contentPage, contentSchema, homeSchema } from '#core/contracts/content'
import { reviewEntrySchema, reviewRoundSchema } from '#core/contracts/review'
import { api } from '#web/lib/api'
import { type ContentFilters, toQuery } from './content-filters.ts'

const PAGE = 50

export const contentKeys = {
  all: ['content'] as const,
  lists: ['content', 'list'] as const,
  one: (id: string) => ['content', 'one', id] as const,
  round: (id: string) => ['content', 'round', id] as const,
  reviews: (id: string) => ['content', 'reviews', id] as const,
}

export const homeQuery = () =>
  queryOptions({
    queryKey: [...contentKeys.all, 'home'],
    queryFn: ({ signal }) => api.get('/api/content/home', homeSchema, { signal }),
  })

export const contentListQuery = (filters: ContentFilters) =>
  infiniteQueryOptions({
    queryKey: [...contentKeys.lists, filters],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/content', contentPage, {
        query: { ...toQuery(filters), limit: PAGE, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
  })

export const contentQuery = (id: string) =>
  queryOptions({
    queryKey: contentKeys.one(id),
    queryFn: ({ signal }) => api.get(`/api/content/${id}`, contentSchema, { signal }),
  })

export const reviewsQuery = (id: string) =>
  queryOptions({
    queryKey: contentKeys.reviews(id),
    queryFn: async ({ signal }) => {
      const answer = await api.get(
        `/api/content/${id}/reviews`,
        z.object({ items: z.array(reviewEntrySchema) }),
        {
          signal,
        },
      )
      return answer.items
    },
  })

/** Who is asked to review it, and whether it is one's own turn. */
export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: contentKeys.round(id),
    queryFn: ({ signal }) => api.get(`/api/content/${id}/review`, reviewRoundSchema, { signal }),
  })

export const campaignsQuery = () =>
  queryOptions({
    queryKey: ['campaigns'],
    queryFn: async ({ signal }) => {
      const answer = await api.get('/api/content/campaigns', z.object({ items: z.array(campaignSchema) }), {
        signal,
      })
      return answer.items
    },
    staleTime: 60_000,
  })

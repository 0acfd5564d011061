import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import {
  type Rule,
  type SegmentInput,
  segmentPage,
  segmentPreviewSchema,
  segmentSchema,
} from '#core/contracts/audience-segments'
import { api } from '#web/lib/api'
import type { Choices } from '#web/ui/searched-select'

const SEGMENTS = '/api/audience/segments'

export const segmentKeys = {
  all: ['segments'] as const,
  one: (id: string) => ['segments', 'one', id] as const,
}

/** By name, page by page. */
export const segmentsQuery = () =>
  infiniteQueryOptions({
    queryKey: [...segmentKeys.all, 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get(SEGMENTS, segmentPage, {
        query: { limit: 50, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
  })

/** Segments offered at once; whoever seeks another types. */
const OFFERED = 50

export const segmentChoicesQuery = (q: string) =>
  queryOptions({
    queryKey: [...segmentKeys.all, 'choices', q],
    queryFn: async ({ signal }): Promise<Choices> => {
      const query = { limit: OFFERED, ...(q && { q }) }
      const { items, nextCursor } = await api.get(SEGMENTS, segmentPage, { query, signal })
      return { items: items.map(({ id, name }) => ({ value: id, label: name })), more: nextCursor !== null }
    },
  })

export const segmentQuery = (id: string) =>
  queryOptions({
    queryKey: segmentKeys.one(id),
    queryFn: ({ signal }) => api.get(`${SEGMENTS}/${id}`, segmentSchema, { signal }),
  })

/** The count stays on the page while the next one is on its way. */
export const previewQuery = (rule: Rule, sample: number) =>
  queryOptions({
    queryKey: [...segmentKeys.all, 'preview', rule, sample],
    queryFn: () => api.post(`${SEGMENTS}/preview`, { rule, sample }, segmentPreviewSchema),
    placeholderData: (before) => before,
    retry: false,
  })

export const createSegment = (input: SegmentInput) => api.post(SEGMENTS, input, segmentSchema)
export const updateSegment = (id: string, version: number, input: SegmentInput) =>
  api.put(`${SEGMENTS}/${id}`, input, segmentSchema, { ifMatch: `"v${version}"` })
export const deleteSegment = (id: string) => api.del(`${SEGMENTS}/${id}`)
export const snapshotSegment = (id: string, name: string) =>
  api.post(`${SEGMENTS}/${id}/snapshot`, { name }, segmentSchema)

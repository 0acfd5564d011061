import { queryOptions } from '@tanstack/react-query'
import {
  type Rule,
  type SegmentInput,
  segmentPage,
  segmentPreviewSchema,
  segmentSchema,
} from '#core/contracts/audience-segments'
import { api } from '#web/lib/api'

const SEGMENTS = '/api/audience/segments'

export const segmentKeys = {
  all: ['segments'] as const,
  one: (id: string) => ['segments', 'one', id] as const,
}

export const segmentsQuery = () =>
  queryOptions({
    queryKey: [...segmentKeys.all, 'list'],
    queryFn: async ({ signal }) =>
      (await api.get(SEGMENTS, segmentPage, { query: { limit: 100 }, signal })).items,
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

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type BulkRow,
  type BulkRun,
  bulkPage,
  bulkRowSchema,
  bulkRunSchema,
  type createBulkInput,
  type RowStatus,
  rowPage,
} from '#core/contracts/bulk'
import { api } from '#web/lib/api'

const BULK = '/api/content/generate/bulk'
/** How often a run on its way is asked how far it is (ms). */
const POLL = 1200

export const bulkKeys = { all: ['bulk'] as const, one: (id: string) => ['bulk', 'one', id] as const }

export const bulkRunsQuery = () =>
  queryOptions({
    queryKey: [...bulkKeys.all, 'list'],
    queryFn: async ({ signal }) => (await api.get(BULK, bulkPage, { query: { limit: 50 }, signal })).items,
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'running') ? POLL * 2 : false,
  })

export const bulkRunQuery = (id: string) =>
  queryOptions({
    queryKey: bulkKeys.one(id),
    queryFn: ({ signal }) => api.get(`${BULK}/${id}`, bulkRunSchema, { signal }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? POLL : false),
  })

/** Rows may still be on their way a moment after a run was paused. */
export const isMoving = ({ status, counts }: BulkRun) => status === 'running' || (counts.running ?? 0) > 0

export const rowsQuery = (id: string, status: RowStatus | null, moving: boolean) =>
  infiniteQueryOptions({
    queryKey: [...bulkKeys.one(id), 'rows', status],
    queryFn: ({ pageParam, signal }) =>
      api.get(`${BULK}/${id}/rows`, rowPage, { query: { cursor: pageParam, status, limit: 50 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: moving ? POLL * 2 : false,
  })

export const createBulkRun = (input: z.input<typeof createBulkInput>): Promise<BulkRun> =>
  api.post(BULK, input, bulkRunSchema)

export type Steer = 'start' | 'pause' | 'resume' | 'cancel' | 'retry'
export const steerBulkRun = (id: string, step: Steer): Promise<BulkRun> =>
  api.post(`${BULK}/${id}/${step}`, undefined, bulkRunSchema)
export const testBulkRun = async (id: string): Promise<BulkRow[]> =>
  (await api.post(`${BULK}/${id}/test`, undefined, z.object({ items: z.array(bulkRowSchema) }))).items
export const readResult = (id: string): Promise<Blob> => api.download(`${BULK}/${id}/csv`)

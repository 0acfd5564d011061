import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import {
  type ContactImport,
  contactImportSchema,
  importPage,
  importPreviewSchema,
  type previewImportInput,
  type startImportInput,
} from '#core/contracts/audience-import'
import { api } from '#web/lib/api'

const IMPORTS = '/api/audience/imports'
/** How often an import on its way is asked how far it is (ms). */
const POLL = 800

export const importKeys = {
  all: ['imports'] as const,
  one: (id: string) => ['imports', 'one', id] as const,
}

export const importsQuery = () =>
  infiniteQueryOptions({
    queryKey: [...importKeys.all, 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get(IMPORTS, importPage, {
        query: { limit: 50, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'running'))
        ? POLL * 3
        : false,
  })

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: importKeys.one(id),
    queryFn: ({ signal }) => api.get(`${IMPORTS}/${id}`, contactImportSchema, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? POLL : false),
  })

export type PlanInput = z.input<typeof previewImportInput>

export const previewImportQuery = (id: string, plan: PlanInput) =>
  queryOptions({
    queryKey: [...importKeys.one(id), 'preview', plan],
    queryFn: () => api.post(`${IMPORTS}/${id}/preview`, plan, importPreviewSchema),
    placeholderData: (before) => before,
    retry: false,
  })

export const uploadImport = (file: File): Promise<ContactImport> =>
  api.upload(`${IMPORTS}`, new Blob([file], { type: 'text/csv' }), contactImportSchema, {
    query: { name: file.name },
  })
export const startImport = (id: string, input: z.input<typeof startImportInput>) =>
  api.post(`${IMPORTS}/${id}/start`, input, contactImportSchema)
export const cancelImport = (id: string) =>
  api.post(`${IMPORTS}/${id}/cancel`, undefined, contactImportSchema)
export const readImportErrors = (id: string) => api.download(`${IMPORTS}/${id}/errors`)

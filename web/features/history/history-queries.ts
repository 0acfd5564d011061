import { queryOptions } from '@tanstack/react-query'
import { comparisonSchema, restoredSchema, versionListSchema, versionSchema } from '#core/contracts/history'
import { api } from '#web/lib/api'

/** Two versions beside each other; without `to`, the text as it is now. */
export interface Compared {
  from: string
  to: string | null
}

const base = (contentId: string) => `/api/collaboration/${contentId}/versions`

export const historyKeys = {
  all: (contentId: string) => ['history', contentId] as const,
}

export const versionsQuery = (contentId: string) =>
  queryOptions({
    queryKey: [...historyKeys.all(contentId), 'list'],
    queryFn: ({ signal }) => api.get(base(contentId), versionListSchema, { signal }),
    refetchOnMount: 'always',
  })

export const comparisonQuery = (contentId: string, { from, to }: Compared) =>
  queryOptions({
    queryKey: [...historyKeys.all(contentId), 'changes', from, to],
    queryFn: ({ signal }) =>
      api.get(`${base(contentId)}/${from}/changes`, comparisonSchema, { query: { with: to }, signal }),
    refetchOnMount: 'always',
  })

export const keepVersion = (contentId: string, name: string) =>
  api.post(base(contentId), { name }, versionSchema)

export const nameVersion = (contentId: string, id: string, name: string | null) =>
  api.patch(`${base(contentId)}/${id}`, { name }, versionSchema)

export const restoreVersion = (contentId: string, id: string) =>
  api.post(`${base(contentId)}/${id}/restore`, {}, restoredSchema)

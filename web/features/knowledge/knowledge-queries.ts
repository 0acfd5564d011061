import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import {
  type AddTextInput,
  type KnowledgeSource,
  passageList,
  passagePage,
  sourcePage,
  sourceSchema,
} from '#core/contracts/knowledge'
import { api } from '#web/lib/api'

const SOURCES = '/api/knowledge/sources'

export const sourceKeys = { all: ['knowledge'] as const }

export const sourcesQuery = () =>
  queryOptions({
    queryKey: [...sourceKeys.all, 'list'],
    queryFn: async ({ signal }) =>
      (await api.get(SOURCES, sourcePage, { query: { limit: 100 }, signal })).items,
    staleTime: 30_000,
  })

export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: [...sourceKeys.all, 'one', id],
    queryFn: ({ signal }) => api.get(`${SOURCES}/${id}`, sourceSchema, { signal }),
  })

export const passagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...sourceKeys.all, 'passages', id],
    queryFn: ({ pageParam, signal }) =>
      api.get(`${SOURCES}/${id}/passages`, passagePage, { query: { cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: [...sourceKeys.all, 'search', q],
    queryFn: async ({ signal }) =>
      (await api.get('/api/knowledge/search', passageList, { query: { q, limit: 10 }, signal })).items,
    enabled: q !== '',
  })

/** What a person gives to be kept. */
export type NewSource =
  | ({ kind: 'text' } & AddTextInput)
  | { kind: 'address'; address: string }
  | { kind: 'file'; file: File }

export function addSource(given: NewSource): Promise<KnowledgeSource> {
  if (given.kind === 'file')
    return api.upload('/api/knowledge/files', given.file, sourceSchema, { query: { name: given.file.name } })
  if (given.kind === 'address')
    return api.post('/api/knowledge/addresses', { address: given.address }, sourceSchema)
  return api.post(SOURCES, { title: given.title, text: given.text }, sourceSchema)
}

export const refreshSource = (id: string): Promise<KnowledgeSource> =>
  api.post(`${SOURCES}/${id}/refresh`, undefined, sourceSchema)
export const deleteSource = (id: string): Promise<void> => api.del(`${SOURCES}/${id}`)
export const readOriginal = (id: string): Promise<Blob> => api.download(`${SOURCES}/${id}/file`)

import { queryOptions } from '@tanstack/react-query'
import {
  type BrandVoice,
  type BrandVoiceInput,
  brandVoiceInput,
  brandVoicePage,
  brandVoiceSchema,
} from '#core/contracts/brand'
import { revisionListSchema } from '#core/contracts/revisions'
import { api } from '#web/lib/api'

export const voiceKeys = {
  all: ['brand-voices'] as const,
  one: (id: string) => ['brand-voices', 'one', id] as const,
  versions: (id: string) => ['brand-voices', 'versions', id] as const,
}

export const voicesQuery = () =>
  queryOptions({
    queryKey: [...voiceKeys.all, 'list'],
    queryFn: async ({ signal }) =>
      (await api.get('/api/brand-voices', brandVoicePage, { query: { limit: 100 }, signal })).items,
    staleTime: 60_000,
  })

export const voiceQuery = (id: string) =>
  queryOptions({
    queryKey: voiceKeys.one(id),
    queryFn: ({ signal }) => api.get(`/api/brand-voices/${id}`, brandVoiceSchema, { signal }),
  })

export const createVoice = (input: BrandVoiceInput): Promise<BrandVoice> =>
  api.post('/api/brand-voices', input, brandVoiceSchema)

/** Throws `precondition_failed` when it is no longer that version. */
export const saveVoice = (id: string, version: number, input: BrandVoiceInput): Promise<BrandVoice> =>
  api.put(`/api/brand-voices/${id}`, input, brandVoiceSchema, { ifMatch: `"v${version}"` })

export const deleteVoice = (id: string): Promise<void> => api.del(`/api/brand-voices/${id}`)

export const voiceVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: voiceKeys.versions(id),
    queryFn: async ({ signal }) =>
      (await api.get(`/api/brand-voices/${id}/versions`, revisionListSchema, { signal })).items,
  })

export const voiceAt = (id: string, version: number): Promise<BrandVoiceInput> =>
  api.get(`/api/brand-voices/${id}/versions/${version}`, brandVoiceInput)

/** A version never changes. */
export const voiceVersionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...voiceKeys.versions(id), 'input', version],
    queryFn: () => voiceAt(id, version),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const restoreVoice = (id: string, version: number): Promise<BrandVoice> =>
  api.post(`/api/brand-voices/${id}/versions/${version}/restore`, {}, brandVoiceSchema)

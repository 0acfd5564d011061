import { queryOptions } from '@tanstack/react-query'
import {
  type BrandVoice,
  type BrandVoiceInput,
  brandVoicePage,
  brandVoiceSchema,
} from '#core/contracts/brand'
import { api } from '#web/lib/api'

export const voiceKeys = {
  all: ['brand-voices'] as const,
  one: (id: string) => ['brand-voices', 'one', id] as const,
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

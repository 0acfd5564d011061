import { queryOptions } from '@tanstack/react-query'
import { analysisSchema } from '#core/contracts/analysis'
import { api } from '#web/lib/api'

/** How much of the stored text stands in others of the library. The server has them; the page asks when it is saved. */
export const originalityQuery = (contentId: string, version: number) =>
  queryOptions({
    queryKey: ['originality', contentId, version],
    queryFn: async ({ signal }) => {
      const asked = { contentId, dimensions: ['originality'] }
      const { dimensions } = await api.post('/api/content/analyze', asked, analysisSchema, { signal })
      return dimensions[0] ?? null
    },
    staleTime: 30_000,
  })

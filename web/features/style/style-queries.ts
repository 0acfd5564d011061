import { queryOptions } from '@tanstack/react-query'
import { type StyleGuide, type StyleGuideInput, styleGuideSchema } from '#core/contracts/style-guide'
import { api } from '#web/lib/api'

export const styleKeys = { guide: ['style-guide'] as const }

export const styleGuideQuery = () =>
  queryOptions({
    queryKey: styleKeys.guide,
    queryFn: ({ signal }) => api.get('/api/style-guide', styleGuideSchema, { signal }),
    staleTime: 60_000,
  })

/** Throws `precondition_failed` when it is no longer that version. */
export const saveStyleGuide = (version: number, input: StyleGuideInput): Promise<StyleGuide> =>
  api.put('/api/style-guide', input, styleGuideSchema, { ifMatch: `"v${version}"` })

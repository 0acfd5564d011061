import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { revisionListSchema } from '#core/contracts/revisions'
import {
  type ListTemplatesQuery,
  type PreviewTemplateInput,
  renderedTemplateSchema,
  type TemplateInput,
  templateInput,
  templatePage,
  templateSchema,
  templateUsageSchema,
} from '#core/contracts/templates'
import { api } from '#web/lib/api'

export type TemplateFilters = Partial<Omit<ListTemplatesQuery, 'cursor' | 'limit'>>

export const templateKeys = {
  all: ['templates'] as const,
  one: (id: string) => ['templates', 'one', id] as const,
  versions: (id: string) => ['templates', 'versions', id] as const,
}

export const templatesQuery = (filters: TemplateFilters) =>
  infiniteQueryOptions({
    queryKey: [...templateKeys.all, 'list', filters],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/templates', templatePage, {
        query: { ...filters, limit: 60, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor,
  })

/** All that a brief of this type and language may start from; one page is enough for a choice. */
export const templateChoicesQuery = (filters: TemplateFilters) =>
  queryOptions({
    queryKey: [...templateKeys.all, 'choices', filters],
    queryFn: async ({ signal }) => {
      const answer = await api.get('/api/templates', templatePage, {
        query: { ...filters, limit: 100 },
        signal,
      })
      return answer.items
    },
    staleTime: 60_000,
  })

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: templateKeys.one(id),
    queryFn: ({ signal }) => api.get(`/api/templates/${id}`, templateSchema, { signal }),
  })

/** What a template says while it is still being written. */
export const previewQuery = (input: PreviewTemplateInput) =>
  queryOptions({
    queryKey: ['template-preview', input],
    queryFn: ({ signal }) => api.post('/api/templates/preview', input, renderedTemplateSchema, { signal }),
    staleTime: 60_000,
    retry: false,
    placeholderData: (previous) => previous,
  })

/** How many runs each template has begun, by its id. */
export const usageQuery = () =>
  queryOptions({
    queryKey: [...templateKeys.all, 'usage'],
    queryFn: async ({ signal }) => {
      const { items } = await api.get('/api/templates/usage', templateUsageSchema, { signal })
      return new Map(items.map((item) => [item.templateId, item]))
    },
    staleTime: 60_000,
  })

export const templateVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: templateKeys.versions(id),
    queryFn: async ({ signal }) =>
      (await api.get(`/api/templates/${id}/versions`, revisionListSchema, { signal })).items,
  })

export const templateAt = (id: string, version: number): Promise<TemplateInput> =>
  api.get(`/api/templates/${id}/versions/${version}`, templateInput)

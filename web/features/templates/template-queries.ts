import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import {
  type ListTemplatesQuery,
  renderedTemplateSchema,
  templatePage,
  templateSchema,
  type VariableValues,
} from '#core/contracts/templates'
import { api } from '#web/lib/api'

export type TemplateFilters = Pick<ListTemplatesQuery, 'q' | 'type' | 'language' | 'framework'>

export const templateKeys = {
  all: ['templates'] as const,
  one: (id: string) => ['templates', 'one', id] as const,
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

/** The prompt with these values in it. Refused, naming `variables.<name>`, when one does not fit its kind. */
export const renderedQuery = (id: string, variables: VariableValues) =>
  queryOptions({
    queryKey: [...templateKeys.one(id), 'rendered', variables],
    queryFn: ({ signal }) =>
      api.post(`/api/templates/${id}/render`, { variables }, renderedTemplateSchema, { signal }),
    staleTime: 60_000,
    placeholderData: (previous) => previous,
  })

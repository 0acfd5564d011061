import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '#web/lib/api'

const clientSchema = z.looseObject({ client_name: z.string().nullish() })
const grantSchema = z.looseObject({
  id: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.coerce.date(),
})

/** What an application calls itself. */
export const applicationQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['application', clientId],
    queryFn: ({ signal }) =>
      api.get('/api/auth/oauth2/public-client', clientSchema, { query: { client_id: clientId }, signal }),
    enabled: clientId !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })

const grantsQuery = queryOptions({
  queryKey: ['application-grants'],
  queryFn: ({ signal }) => api.get('/api/auth/oauth2/get-consents', z.array(grantSchema), { signal }),
})
/** What this person has let applications do. */
export const useGrants = () => useQuery(grantsQuery)

export function useTakeBack() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.post('/api/auth/oauth2/delete-consent', { id }),
    onSuccess: () => queryClient.invalidateQueries(grantsQuery),
  })
}

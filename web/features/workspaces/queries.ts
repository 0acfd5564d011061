import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { workspaceSchema } from '#core/contracts/workspaces'
import { api, tokens } from '#web/lib/api'

const workspaceList = z.object({ items: z.array(workspaceSchema) })

export const workspacesQuery = queryOptions({
  queryKey: ['workspaces'],
  queryFn: ({ signal }) => api.get('/api/workspaces', workspaceList, { signal }),
  select: ({ items }) => items,
  staleTime: 60_000,
})
/** The workspaces of the signed-in person. */
export const useWorkspaces = () => useQuery(workspacesQuery)

/** After the session has moved to another workspace: a token for it, and nothing left of the one before. */
export function useEnterWorkspace() {
  const queryClient = useQueryClient()
  return async () => {
    await tokens.renew()
    queryClient.clear()
  }
}

/** Moves to another workspace, starting at its home: an open page may name what is not there. */
export function useSwitchWorkspace() {
  return useMutation({
    mutationFn: (id: string) => api.post(`/api/workspaces/${id}/switch`, {}),
    onSuccess: () => globalThis.location.assign('/'),
  })
}

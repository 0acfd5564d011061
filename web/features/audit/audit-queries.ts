import { infiniteQueryOptions, useMutation } from '@tanstack/react-query'
import { auditPage, auditVerdictSchema } from '#core/contracts/security'
import { api } from '#web/lib/api'

export interface AuditFilters {
  action?: string | undefined
  resourceId?: string | undefined
}

export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/security/audit', auditPage, { query: { ...filters, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })

/** Walks the whole chain anew and says whether it is as it was written. */
export const useVerifyAudit = () =>
  useMutation({ mutationFn: () => api.get('/api/security/audit/verify', auditVerdictSchema) })

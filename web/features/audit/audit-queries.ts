import { infiniteQueryOptions, useMutation } from '@tanstack/react-query'
import { type AuditVerdict, auditPage, auditVerdictSchema } from '#core/contracts/security'
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

/** Walks the whole chain anew, piece by piece, and says whether it is as it was written. */
export const useVerifyAudit = () =>
  useMutation({
    mutationFn: async (): Promise<AuditVerdict> => {
      const check = (after: number) =>
        api.get('/api/security/audit/verify', auditVerdictSchema, { query: { after } })
      let verdict = await check(0)
      while (verdict.intact && !verdict.complete) verdict = await check(verdict.checkedTo)
      return verdict
    },
  })

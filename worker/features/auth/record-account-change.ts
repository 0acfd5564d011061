import type { AuditEntry } from '../../db/commit.ts'
import { auditRow } from '../../db/commit.ts'
import { auditLog } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'

export interface AccountChange {
  userId: string
  /** The active workspace; null or undefined files the row under the account itself. */
  workspaceId?: unknown
  headers: Headers | undefined
  entry: Omit<AuditEntry, 'resource' | 'resourceId'> & Partial<Pick<AuditEntry, 'resource' | 'resourceId'>>
}

/**
 * Writes the audit row of a change the library has just made. It cannot share the library's statement, so
 * a crash between the two loses the row, never the change.
 */
export async function recordAccountChange(deps: Deps, change: AccountChange): Promise<void> {
  const { userId, workspaceId, headers, entry } = change
  const row = auditRow(
    {
      deps,
      now: deps.clock(),
      requestId: headers?.get('x-request-id') ?? 'none',
      workspaceId: typeof workspaceId === 'string' ? workspaceId : `account:${userId}`,
      actor: { kind: 'user', userId },
    },
    { resource: 'account', resourceId: userId, ...entry },
  )
  await deps.primary.insert(auditLog).values(row)
}

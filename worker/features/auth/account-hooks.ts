import type { BetterAuthOptions } from 'better-auth'
import { eq } from 'drizzle-orm'
import type { AuditAction } from '#core/domain/security/audit-actions'
import { user } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { accessEnded } from './access-ended.ts'
import { providerLinks } from './provider-links.ts'
import { recordAccountChange } from './record-account-change.ts'
import { membership } from './token-claims.ts'

type Hooks = NonNullable<BetterAuthOptions['databaseHooks']>

/** How a session ended, by the endpoint that ended it. Other endpoints replace it by a fresh one. */
const ENDINGS: Record<string, AuditAction> = {
  '/sign-out': 'account.signed_out',
  '/revoke-session': 'account.session_revoked',
  '/revoke-sessions': 'account.session_revoked',
  '/revoke-other-sessions': 'account.session_revoked',
  '/change-password': 'account.session_revoked',
  '/reset-password': 'account.session_revoked',
}

/** What must happen whenever the library writes these rows, whichever endpoint caused it. */
export function accountHooks(deps: Deps): Hooks {
  return {
    user: {
      create: {
        async after({ id }, ctx) {
          await recordAccountChange(deps, {
            ...{ userId: id, headers: ctx?.headers },
            entry: { action: 'account.signed_up' },
          })
        },
      },
    },
    account: providerLinks(deps),
    session: {
      create: {
        /** A sign-in begins in the workspace the person used last, or else in their first. */
        async before({ userId, activeOrganizationId }) {
          if (activeOrganizationId) return
          const place = await membership(deps, userId, await lastWorkspace(deps, userId))
          return { data: { activeOrganizationId: place?.workspaceId ?? null } }
        },
      },
      delete: {
        async after({ id, userId, activeOrganizationId }, ctx) {
          await accessEnded(deps, { type: 'session.revoked', data: { userId, sessionId: id } })
          const action = ENDINGS[ctx?.path ?? '']
          if (!action) return
          await recordAccountChange(deps, {
            userId,
            workspaceId: activeOrganizationId,
            headers: ctx?.headers,
            entry: { action, resource: 'session', resourceId: id },
          })
        },
      },
    },
  }
}

async function lastWorkspace(deps: Deps, userId: string): Promise<string | null> {
  const [row] = await deps.primary.select({ id: user.lastWorkspaceId }).from(user).where(eq(user.id, userId))
  return row?.id ?? null
}

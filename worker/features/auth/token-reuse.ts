import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import { and, desc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import { auditLog, oauthClient, oauthRefreshToken } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { securityNoticed } from './security-noticed.ts'

/**
 * A refresh token that was used already and comes back was copied: the library ends its whole family, and its owner
 * hears of it. The row that tells whose it was is gone by then, so it is read before.
 */
export function tellOfTokenReuse(deps: Deps): BetterAuthPlugin {
  const comeBack = new WeakMap<Request, Awaited<ReturnType<typeof usedToken>>>()
  return {
    id: 'tell-of-token-reuse',
    hooks: {
      before: [
        {
          matcher: isRefresh,
          handler: createAuthMiddleware(async ({ request, body }) => {
            if (request) comeBack.set(request, await usedToken(deps, String(body?.refresh_token ?? '')))
          }),
        },
      ],
      after: [
        {
          matcher: isRefresh,
          handler: createAuthMiddleware(async ({ request, context: { returned } }) => {
            const used = request && comeBack.get(request)
            if (!used || !isAPIError(returned) || (await stands(deps, used.id))) return
            const { userId, name, workspaceId } = used
            await securityNoticed(deps, {
              ...{ userId, workspaceId, change: 'application_token_reused', name: name ?? '' },
              language: await languageOfGrant(deps, used),
            })
          }),
        },
      ],
    },
  }
}

const isRefresh = ({ path, body }: { path?: string; body?: { grant_type?: unknown } }): boolean =>
  path === '/oauth2/token' && body?.grant_type === 'refresh_token'

/** The token's row when it was used before; the library keeps the SHA-256 of a token. */
async function usedToken(deps: Deps, token: string) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
  const { id, userId, referenceId: workspaceId, token: kept, revoked, expiresAt } = oauthRefreshToken
  const [row] = await deps.primary
    .select({ id, userId, workspaceId, clientId: oauthClient.clientId, name: oauthClient.name })
    .from(oauthRefreshToken)
    .innerJoin(oauthClient, eq(oauthClient.clientId, oauthRefreshToken.clientId))
    .where(
      and(
        eq(kept, hash.toBase64({ alphabet: 'base64url', omitPadding: true })),
        isNotNull(revoked),
        gt(expiresAt, new Date(deps.clock())),
      ),
    )
  return row
}

interface Grant {
  userId: string
  clientId: string
  workspaceId: string | null
}

/** The language in which the person let the application in: what comes back is sent by a program, or by a thief. */
async function languageOfGrant(deps: Deps, { userId, clientId, workspaceId }: Grant) {
  const [grant] = await deps.primary
    .select({ language: sql<string | null>`${auditLog.detail} ->> 'language'` })
    .from(auditLog)
    .where(
      and(
        // It is filed under the workspace the person had open, or under the account itself.
        inArray(auditLog.workspaceId, [`account:${userId}`, ...(workspaceId ? [workspaceId] : [])]),
        eq(auditLog.actor, `user:${userId}`),
        eq(auditLog.action, 'account.application_granted'),
        sql`${auditLog.detail} ->> 'clientId' = ${clientId}`,
      ),
    )
    .orderBy(desc(auditLog.at))
    .limit(1)
  return grant?.language ?? undefined
}

async function stands(deps: Deps, id: string): Promise<boolean> {
  const rows = await deps.primary
    .select({ id: oauthRefreshToken.id })
    .from(oauthRefreshToken)
    .where(eq(oauthRefreshToken.id, id))
  return rows.length > 0
}

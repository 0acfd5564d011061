import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { and, eq } from 'drizzle-orm'
import { oauthConsent, oauthRefreshToken } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { accessEnded } from './access-ended.ts'

/** Taking a consent back ends the refresh tokens it gave, before the consent itself goes. */
export const endGrant = (deps: Deps): BetterAuthPlugin => ({
  id: 'end-grant',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/oauth2/delete-consent',
        handler: createAuthMiddleware(async (ctx) => {
          const signedIn = await getSessionFromCtx(ctx)
          if (!signedIn) return
          const mine = and(
            eq(oauthConsent.id, String(ctx.body?.id)),
            eq(oauthConsent.userId, signedIn.user.id),
          )
          const [grant] = await deps.primary.select().from(oauthConsent).where(mine)
          if (!grant) return
          const { clientId, referenceId } = grant
          await deps.primary
            .delete(oauthRefreshToken)
            .where(
              and(
                eq(oauthRefreshToken.clientId, clientId),
                eq(oauthRefreshToken.userId, signedIn.user.id),
                ...(referenceId ? [eq(oauthRefreshToken.referenceId, referenceId)] : []),
              ),
            )
          await accessEnded(deps, { type: 'grant.ended', data: { userId: signedIn.user.id, clientId } })
        }),
      },
    ],
  },
})

import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'

type HookCtx = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** What endpoints reach for by an id, and how the library answers when it is not there. */
const OWNED = [
  {
    paths: /^\/oauth2\/(get-client|update-client|delete-client|client\/rotate-secret)$/,
    ...{ model: 'oauthClient', field: 'clientId' },
    idOf: ({ body, query }: HookCtx) => body?.client_id ?? query?.client_id,
    absent: { error: 'not_found', error_description: 'client not found' },
  },
  {
    paths: /^\/oauth2\/(get|update|delete)-consent$/,
    ...{ model: 'oauthConsent', field: 'id' },
    idOf: ({ body, query }: HookCtx) => body?.id ?? query?.id,
    absent: { error: 'not_found', error_description: 'no consent' },
  },
  {
    paths: /^\/passkey\/(update|delete)-passkey$/,
    ...{ model: 'passkey', field: 'id' },
    idOf: ({ body }: HookCtx) => body?.id,
    absent: { code: 'PASSKEY_NOT_FOUND', message: 'Passkey not found' },
  },
]
const ownedAt = (path = '') => OWNED.find(({ paths }) => paths.test(path))

/**
 * What is somebody else's answers as if it were not there. The library would tell a signed-in person to sign in, and
 * so that the id is taken.
 */
export const foreignAsAbsent: BetterAuthPlugin = {
  id: 'foreign-as-absent',
  hooks: {
    before: [
      {
        matcher: ({ path }) => ownedAt(path) !== undefined,
        handler: createAuthMiddleware(async (ctx) => {
          const owned = ownedAt(ctx.path)
          const signedIn = owned && (await getSessionFromCtx(ctx))
          if (!signedIn) return
          const { model, field, idOf, absent } = owned
          const where = [{ field, value: String(idOf(ctx)) }]
          const row = await ctx.context.adapter.findOne<{ userId?: string | null }>({ model, where })
          if (row && row.userId !== signedIn.user.id) throw new APIError('NOT_FOUND', absent)
        }),
      },
    ],
  },
}

import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { applicationTypeOf } from '#core/domain/auth/redirect-uris'

/** The library takes every application that does not say what it is for a web page, and so refuses loopback. */
export const applicationType: BetterAuthPlugin = {
  id: 'application-type',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/oauth2/register' || path === '/oauth2/create-client',
        handler: createAuthMiddleware(async ({ body }) => ({
          context: { body: { application_type: applicationTypeOf(body?.redirect_uris ?? []), ...body } },
        })),
      },
    ],
  },
}

/**
 * The library registers every scope there is, whatever was asked for (RFC 7591, section 2). Nobody but the one who
 * waits for this answer knows the client's id before its scopes are narrowed.
 */
export const registeredScopes: BetterAuthPlugin = {
  id: 'registered-scopes',
  hooks: {
    after: [
      {
        matcher: ({ path, body }) => path === '/oauth2/register' && Boolean(body?.scope?.trim()),
        handler: createAuthMiddleware(async ({ body, json, context: { returned, adapter } }) => {
          if (typeof returned !== 'object' || returned === null || !('client_id' in returned)) return
          const scopes = [...new Set<string>(body.scope.trim().split(/ +/))]
          const where = [{ field: 'clientId', value: String(returned.client_id) }]
          await adapter.update({ model: 'oauthClient', where, update: { scopes } })
          return json({ ...returned, scope: scopes.join(' ') })
        }),
      },
    ],
  },
}

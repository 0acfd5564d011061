import { oauthProvider } from '@better-auth/oauth-provider'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { OAUTH_SCOPES } from '#core/domain/auth/grant'
import { AppError } from '#core/errors'
import type { Deps } from '../../deps.ts'
import { applicationClaims } from './application-claims.ts'
import { membership } from './token-claims.ts'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

/** The OAuth 2.1 provider: other applications act for a person, within the scopes the person granted. */
export const provider = (deps: Deps) =>
  oauthProvider({
    loginPage: '/sign-in',
    consentPage: '/oauth/consent',
    scopes: [...OAUTH_SCOPES],
    resources: [deps.config.APP_URL],
    enforcePerClientResources: false,
    resourcePrivileges: () => false,
    grantTypes: ['authorization_code', 'refresh_token'],
    allowDynamicClientRegistration: true,
    codeExpiresIn: 10 * MINUTE,
    accessTokenExpiresIn: 15 * MINUTE,
    refreshTokenExpiresIn: 30 * DAY,
    customAccessTokenClaims: ({ user, referenceId }) => applicationClaims(deps, { user, referenceId }),
    postLogin: {
      page: '/oauth/consent',
      shouldRedirect: () => false,
      /** Binds the consent to the workspace the person is in while giving it. */
      consentReferenceId: async ({ user, session }) => {
        const active = session?.activeOrganizationId
        const place = user && (await membership(deps, user.id, typeof active === 'string' ? active : null))
        return place?.workspaceId
      },
    },
  })

/** A client that names no resource (RFC 8707) means our API: there is no other. */
export const defaultResource = (deps: Deps): BetterAuthPlugin => ({
  id: 'default-resource',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/oauth2/authorize',
        handler: createAuthMiddleware(async ({ method, body, query }) => {
          const resource = deps.config.APP_URL
          if (method === 'POST') return { context: { body: { resource, ...body } } }
          return { context: { query: { resource, ...query } } }
        }),
      },
    ],
  },
})

/**
 * A token that claims to be signed and is not ours is simply not active (RFC 7662) and nothing to revoke
 * (RFC 7009); the library would call it a failure of its own.
 */
export const foreignTokens = (deps: Deps): BetterAuthPlugin => ({
  id: 'foreign-tokens',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/oauth2/introspect' || path === '/oauth2/revoke',
        handler: createAuthMiddleware(async ({ body, path, json }) => {
          const token = String(body?.token ?? '')
          if (token.split('.').length !== 3 || (await isOurs(deps, token))) return
          return json(path === '/oauth2/introspect' ? { active: false } : {})
        }),
      },
    ],
  },
})

const isOurs = (deps: Deps, token: string): Promise<boolean> =>
  deps.tokens.verify(token).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError) return false
      throw error
    },
  )

import { createMiddleware } from 'hono/factory'
import { grantOf } from '#core/domain/auth/grant'
import { AppError } from '#core/errors'
import { findApiKey, isApiKey, noteKeyUse } from '../../features/access/index.ts'
import { isPublic } from '../public-routes.ts'
import type { AppEnv } from '../router.ts'

/**
 * Reads the credential: an access token (no D1) or an API key (one look-up). A route that is not public
 * refuses a request without one here, before its body is read.
 */
export const authenticate = createMiddleware<AppEnv>(async (c, next) => {
  c.set('actor', null)
  c.set('person', null)
  c.set('workspaceId', null)
  const credential = bearer(c.req.header('authorization')) ?? c.req.header('x-api-key')
  if (!credential && !isPublic(c.req.path))
    throw new AppError('unauthenticated', 'Send an access token or an API key.')
  if (credential && isApiKey(credential)) {
    const deps = c.get('deps')
    const now = deps.clock()
    const found = await findApiKey(c.get('db'), credential, now)
    c.set('actor', found.actor)
    c.set('workspaceId', found.workspaceId)
    c.executionCtx.waitUntil(noteKeyUse(() => deps.database('first-primary'), found, now))
  } else if (credential) {
    const claims = await c.get('deps').tokens.verify(credential)
    const grant = grantOf(claims)
    const person = { userId: claims.sub, name: claims.name, sessionId: claims.sid ?? '' }
    if (!grant) c.set('person', person)
    if (claims.wid && claims.role) {
      c.set('actor', { kind: 'user', ...person, role: claims.role, ...(grant && { grant }) })
      c.set('workspaceId', claims.wid)
    }
  }
  await next()
})

const bearer = (header?: string) => /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]

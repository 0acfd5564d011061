import type { Context } from 'hono'
import type { AppEnv } from '../../http/router.ts'
import { createRouter } from '../../http/router.ts'
import { authOf } from './auth-of.ts'
import { engineRequest } from './engine-request.ts'

const discover = (c: Context<AppEnv>) =>
  authOf(c.get('deps'), (work) => c.executionCtx.waitUntil(work)).handler(
    engineRequest(c.req.raw, c.get('requestId')),
  )

/** `/.well-known`: where clients look for an issuer's endpoints (RFC 8414, OpenID Connect Discovery). */
export const wellKnownRoutes = createRouter()
  .get('/oauth-authorization-server', discover)
  .get('/openid-configuration', discover)

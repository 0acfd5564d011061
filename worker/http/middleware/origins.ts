import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { forbidden } from '#core/errors'
import type { AppEnv } from '../router.ts'

const EXPOSED = [
  'X-Request-Id',
  'X-D1-Bookmark',
  'ETag',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Idempotent-Replayed',
].join(', ')
const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE'
const REQUEST_HEADERS =
  'Authorization, Content-Type, Idempotency-Key, If-Match, X-Api-Key, X-D1-Bookmark, Accept-Language'
const DAY = '86400'

/** CORS by allow list. An origin that is not on it gets no CORS header at all, so its browser keeps the answer from it. */
export const cors = createMiddleware<AppEnv>(async (c, next) => {
  const origin = c.req.header('origin')
  const isAllowed = origin !== undefined && allows(c, origin)
  const isPreflight =
    c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined
  if (isPreflight) c.res = new Response(null, { status: 204 })
  else await next()
  const { headers } = c.res
  headers.append('Vary', 'Origin')
  if (!isAllowed) return
  headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Access-Control-Allow-Credentials', 'true')
  if (!isPreflight) return headers.set('Access-Control-Expose-Headers', EXPOSED)
  headers.set('Access-Control-Allow-Methods', METHODS)
  headers.set('Access-Control-Allow-Headers', REQUEST_HEADERS)
  headers.set('Access-Control-Max-Age', DAY)
})

/**
 * Refuses a change that carries cookies from a foreign page: cookies travel without the page's intent,
 * tokens and keys do not. A client that is no browser sends neither `Origin` nor `Sec-Fetch-Site`.
 */
export const sameOriginChanges = createMiddleware<AppEnv>(async (c, next) => {
  const isChange = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)
  if (isChange && c.req.header('cookie') !== undefined && isForeign(c))
    throw forbidden('This origin may not change anything here with a cookie. Add it to ALLOWED_ORIGINS.')
  await next()
})

function isForeign(c: Context<AppEnv>): boolean {
  const origin = c.req.header('origin')
  return origin === undefined ? c.req.header('sec-fetch-site') === 'cross-site' : !allows(c, origin)
}

function allows(c: Context<AppEnv>, origin: string): boolean {
  const { APP_URL, ALLOWED_ORIGINS } = c.get('deps').config
  return origin === new URL(APP_URL).origin || ALLOWED_ORIGINS.includes(origin)
}

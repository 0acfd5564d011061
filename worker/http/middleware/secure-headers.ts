import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../router.ts'
import { SECURITY_HEADERS } from '../security-headers.ts'

/** Sets the headers every answer carries; an answer of the API is not stored unless its route says otherwise. */
export const secureHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value)
  if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store')
})

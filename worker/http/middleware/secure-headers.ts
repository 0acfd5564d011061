import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../router.ts'
import { SECURITY_HEADERS } from '../security-headers.ts'

const EVERYWHERE = Object.entries(SECURITY_HEADERS)

/** Sets the headers every answer carries; an answer of the API is not stored unless its route says otherwise. */
export const secureHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  // Not by `c.header`: it copies a finished answer, body and all, for every header.
  const { headers } = c.res
  for (const [name, value] of EVERYWHERE) headers.set(name, value)
  if (!headers.has('cache-control')) headers.set('Cache-Control', 'no-store')
})

import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../router.ts'

export const BOOKMARK = 'x-d1-bookmark'
/** Three counters and a hash; what D1 never gave out starts a session of its own. */
const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/

/**
 * Opens the request's D1 session where the client left off, so that replicas may answer
 * and everyone still reads their own writes. A write without a bookmark starts at the primary.
 */
export const d1Session = createMiddleware<AppEnv>(async (c, next) => {
  const bookmark = c.req.header(BOOKMARK)
  const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
  const start = reading ? 'first-unconstrained' : 'first-primary'
  const db = c.get('deps').database(bookmark && SHAPE.test(bookmark) ? bookmark : start)
  c.set('db', db)
  await next()
  const reached = db.bookmark()
  if (reached) c.res.headers.set(BOOKMARK, reached)
})

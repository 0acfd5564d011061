import { createMiddleware } from 'hono/factory'
import { depsOf } from '../../deps.ts'
import { log, maskPath } from '../log.ts'
import type { AppEnv } from '../router.ts'

/** Names the request, hands it the ports and writes one log line for it. */
export const requestId = createMiddleware<AppEnv>(async (c, next) => {
  const started = Date.now()
  const id = crypto.randomUUID()
  c.set('requestId', id)
  c.set('deps', depsOf(c.env))
  await next()
  c.res.headers.set('x-request-id', id)
  log('info', 'request', {
    requestId: id,
    method: c.req.method,
    path: maskPath(c.req.path),
    status: c.res.status,
    ms: Date.now() - started,
    workspaceId: c.get('workspaceId') ?? undefined,
  })
})

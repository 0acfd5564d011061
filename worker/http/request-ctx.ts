import type { Context } from 'hono'
import { AppError } from '#core/errors'
import type { Ctx } from '../context.ts'
import type { AppEnv } from './router.ts'

/** The verb's context for this request. Throws `unauthenticated` or, outside any workspace, `forbidden`. */
export function ctxOf(c: Context<AppEnv>): Ctx {
  const actor = c.get('actor')
  const workspaceId = c.get('workspaceId')
  if (!actor) throw new AppError('unauthenticated', 'Send an access token or an API key.')
  if (!workspaceId) throw new AppError('forbidden', 'Choose or create a workspace first.')
  const deps = c.get('deps')
  return {
    actor,
    workspaceId,
    requestId: c.get('requestId'),
    now: deps.clock(),
    db: c.get('db'),
    deps,
    background: (work) => c.executionCtx.waitUntil(work),
    idempotency: c.get('idempotency'),
  }
}

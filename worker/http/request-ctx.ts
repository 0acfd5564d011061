import type { Context } from 'hono'
import { AppError } from '#core/errors'
import type { AccountCtx, Ctx } from '../context.ts'
import type { AppEnv } from './router.ts'

/** The verb's context for this request. Throws `unauthenticated` or, outside any workspace, `forbidden`. */
export function ctxOf(c: Context<AppEnv>): Ctx {
  const actor = c.get('actor')
  const workspaceId = c.get('workspaceId')
  if (!actor && c.get('person')) throw new AppError('forbidden', 'Choose or create a workspace first.')
  if (!actor || !workspaceId) throw new AppError('unauthenticated', 'Send an access token or an API key.')
  return { actor, workspaceId, ...requestPart(c) }
}

/** The context of a person acting for themselves, in no workspace or any. Throws `unauthenticated`, or `forbidden` for an API key. */
export function accountCtxOf(c: Context<AppEnv>): AccountCtx {
  const person = c.get('person')
  if (person) return { person, ...requestPart(c) }
  if (c.get('actor'))
    throw new AppError(
      'forbidden',
      'An API key or an application acts in one workspace alone; sign in for this.',
    )
  throw new AppError('unauthenticated', 'Send an access token.')
}

/** What every context of this request holds, whoever acts. */
export function requestPart(c: Context<AppEnv>): Omit<Ctx, 'actor' | 'workspaceId'> {
  const deps = c.get('deps')
  return {
    requestId: c.get('requestId'),
    now: deps.clock(),
    db: c.get('db'),
    deps,
    background: (work) => c.executionCtx.waitUntil(work),
    idempotency: c.get('idempotency'),
  }
}

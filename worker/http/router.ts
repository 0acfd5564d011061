import { OpenAPIHono } from '@hono/zod-openapi'
import type { Actor, Person } from '#core/domain/access/permissions'
import type { Judged, Policy } from '#core/domain/rate-limits/index'
import type { Ctx } from '../context.ts'
import type { Db } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { inputError } from './input-error.ts'
import { SegmentRouter } from './segment-router.ts'

export interface Variables {
  requestId: string
  deps: Deps
  /** The request's D1 session. */
  db: Db
  /** Set by `authenticate`; null without a credential. */
  actor: Actor | null
  /** Whose access token it is, also outside any workspace; null for an API key, which acts in one workspace alone. */
  person: Person | null
  workspaceId: string | null
  idempotency: Ctx['idempotency']
  /** The rate limits that cover the request, and how each has judged it so far. */
  limits: { covering: Policy[]; judged: Judged[] } | undefined
}
export type AppEnv = { Bindings: Env; Variables: Variables }

/** A feature's router: what does not fit the contract is thrown as `invalid_input`, naming the fields. */
export const createRouter = () =>
  new OpenAPIHono<AppEnv>({
    // Paths such as `/campaigns/{id}` beside `/{id}/reviews` are beyond Hono's RegExpRouter, and the TrieRouter it
    // falls back to was a tenth of what a short request costs.
    router: new SegmentRouter(),
    defaultHook: (result) => {
      if (!result.success) throw inputError(result.error)
    },
  })

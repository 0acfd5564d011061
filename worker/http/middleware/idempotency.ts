import { and, eq } from 'drizzle-orm'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { AppError, invalid } from '#core/errors'
import { actorName } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import { idempotencyKey } from '../../db/schema/index.ts'
import { REVIEW_TOKEN } from '../review-token.ts'
import type { AppEnv } from '../router.ts'

const ACCOUNT_PATH = /^\/api\/workspaces(?!\/current(\/|$))/
const KEY = /^[\x21-\x7e]{1,128}$/

/**
 * `Idempotency-Key` on a POST: the same key and body get the same answer, another body gets 409.
 * `commit` stores key and answer in the batch that does the work, so neither a crash nor a twin request repeats it.
 */
export const idempotency = createMiddleware<AppEnv>(async (c, next) => {
  const key = c.req.header('idempotency-key')
  const who = await whoAsks(c)
  if (c.req.method !== 'POST' || key === undefined || !who) return next()
  if (!KEY.test(key)) throw invalid('idempotency-key', 'Idempotency-Key: 1 to 128 visible ASCII characters.')
  const scope = `${who} ${c.req.path}`
  const bodyHash = await sha256(await c.req.arrayBuffer())
  const replay = async (db: Db) => {
    const [row] = await db
      .select()
      .from(idempotencyKey)
      .where(and(eq(idempotencyKey.scope, scope), eq(idempotencyKey.key, key)))
    if (!row) return null
    if (row.bodyHash !== bodyHash)
      throw new AppError('idempotency_conflict', 'This Idempotency-Key was used with another body.')
    if (row.status === null)
      throw new AppError(
        'idempotency_conflict',
        'The first request with this key was carried out; its answer was not kept.',
      )
    const body = row.status === 204 ? null : row.response
    return new Response(body, {
      status: row.status,
      headers: { 'content-type': 'application/json', 'idempotent-replayed': 'true' },
    })
  }
  const earlier = await replay(c.get('db'))
  if (earlier) return earlier
  c.set('idempotency', { scope, key, bodyHash })
  await next()
  // A twin that won meanwhile shows as a race in the batch, or as a rule that its work already broke.
  if (c.error) c.res = (await replay(c.get('deps').database('first-primary'))) ?? c.res
})

/**
 * Actor and workspace; the person alone where they act for themselves (`accountCtxOf`): a repeated request to create
 * or join a workspace may come with a token that is in that workspace already. The holder of a review link, by its hash.
 */
async function whoAsks(c: Context<AppEnv>): Promise<string | null> {
  const link = c.req.path.startsWith('/api/review/') && c.req.header(REVIEW_TOKEN)
  if (link) return `link:${await sha256(new TextEncoder().encode(link))}`
  const person = c.get('person')
  if (person && ACCOUNT_PATH.test(c.req.path)) return `user:${person.userId}`
  const actor = c.get('actor')
  return actor && `${actorName(actor)} ${c.get('workspaceId')}`
}

async function sha256(bytes: BufferSource): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
}

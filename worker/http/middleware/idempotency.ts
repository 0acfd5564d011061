import { and, eq } from 'drizzle-orm'
import { createMiddleware } from 'hono/factory'
import { AppError } from '#core/errors'
import { actorName } from '../../context.ts'
import { IdempotencyRace } from '../../db/commit.ts'
import { idempotencyKey } from '../../db/schema/index.ts'
import type { AppEnv } from '../router.ts'

const KEY = /^[\x21-\x7e]{1,128}$/

/**
 * `Idempotency-Key` on a POST: the same key and body get the same answer, another body gets 409.
 * `commit` stores key and answer in the batch that does the work, so neither a crash nor a twin request repeats it.
 */
export const idempotency = createMiddleware<AppEnv>(async (c, next) => {
  const key = c.req.header('idempotency-key')
  const actor = c.get('actor')
  if (c.req.method !== 'POST' || key === undefined || !actor) return next()
  if (!KEY.test(key))
    throw new AppError('invalid_input', 'Idempotency-Key: 1 to 128 visible ASCII characters.')
  const scope = `${actorName(actor)} ${c.get('workspaceId')} ${c.req.path}`
  const bodyHash = await sha256(await c.req.arrayBuffer())
  const replay = async () => {
    const [row] = await c
      .get('db')
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
  const earlier = await replay()
  if (earlier) return earlier
  c.set('idempotency', { scope, key, bodyHash })
  await next()
  if (c.error instanceof IdempotencyRace) c.res = (await replay()) ?? c.res
})

async function sha256(bytes: ArrayBuffer): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
}

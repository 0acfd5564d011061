import { sql } from 'drizzle-orm'
import type { ApiKeyInput, CreatedApiKey } from '#core/contracts/workspaces'
import { actorAllows } from '#core/domain/access/permissions'
import { AppError, forbidden } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit, type Guard } from '../../db/commit.ts'
import { apiKey } from '../../db/schema/index.ts'
import { hashApiKey, newApiKeySecret } from './api-key-secret.ts'
import { type ApiKeyRow, toApiKey } from './rows.ts'

const MAX_LIVE = 100
const DAY = 86_400_000

/**
 * Makes a key that acts for its maker, with no more than the maker may do. The secret is in this answer alone:
 * a repeat with the same `Idempotency-Key` gets `idempotency_conflict` and makes no second key, because keeping
 * the answer would keep the secret. Neither a key nor an application makes keys, so that revoking it ends all it led to.
 * Its maker is told of it in `language`, where that is known, else in the workspace's.
 */
export async function createApiKey(ctx: Ctx, input: ApiKeyInput, language?: string): Promise<CreatedApiKey> {
  authorize(ctx, 'apikey:manage')
  const { actor } = ctx
  if (actor.kind !== 'user' || actor.grant) throw forbidden('Only a signed-in person can make API keys.')
  const fields = input.scopes.flatMap((scope, i) =>
    actorAllows(actor, scope)
      ? []
      : [{ path: `scopes.${i}`, message: `Your role does not include ${scope}.` }],
  )
  if (fields.length > 0)
    throw new AppError('forbidden', 'A key can do no more than your own role allows.', { fields })
  const secret = newApiKeySecret()
  const row: ApiKeyRow = {
    id: ctx.deps.newId(),
    workspaceId: ctx.workspaceId,
    userId: actor.userId,
    name: input.name,
    start: secret.slice(0, 9),
    hash: await hashApiKey(secret),
    scopes: [...new Set(input.scopes)],
    createdAt: ctx.now,
    expiresAt: ctx.now + input.expiresInDays * DAY,
    lastUsedAt: null,
    revokedAt: null,
  }
  await commit(ctx, {
    permission: 'apikey:manage',
    guards: [roomForKey(ctx)],
    writes: [ctx.db.insert(apiKey).values(row)],
    audit: {
      action: 'api_key.created',
      resource: 'api_key',
      resourceId: row.id,
      detail: { name: row.name, scopes: row.scopes, expiresAt: row.expiresAt },
    },
    events: [{ type: 'api_key.created', data: { apiKeyId: row.id, name: row.name, language } }],
  })
  return { ...toApiKey(row, actor.name), key: secret }
}

const roomForKey = (ctx: Ctx): Guard => ({
  name: 'keys',
  condition: sql`(SELECT count(*) FROM api_key WHERE workspace_id = ${ctx.workspaceId}
    AND revoked_at IS NULL AND expires_at > ${ctx.now}) < ${MAX_LIVE}`,
  error: new AppError(
    'conflict',
    `A workspace can have at most ${MAX_LIVE} live API keys. Revoke one first.`,
    { reason: 'keys_full' },
  ),
})

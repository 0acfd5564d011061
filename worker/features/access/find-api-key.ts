import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Actor } from '#core/domain/access/permissions'
import { roleSchema } from '#core/domain/access/permissions'
import { AppError } from '#core/errors'
import type { Db } from '../../db/client.ts'
import { apiKey, member, user } from '../../db/schema/index.ts'
import { hashApiKey } from './api-key-secret.ts'

/** Who a key acts as: its maker, with the maker's present role. Throws `unauthenticated` for anything else. */
export async function findApiKey(
  db: Db,
  secret: string,
  now: number,
): Promise<{ actor: Actor; workspaceId: string; keyId: string; lastUsedAt: number | null }> {
  const [row] = await db
    .select({
      id: apiKey.id,
      workspaceId: apiKey.workspaceId,
      userId: apiKey.userId,
      scopes: apiKey.scopes,
      lastUsedAt: apiKey.lastUsedAt,
      role: member.role,
      name: user.name,
    })
    .from(apiKey)
    .innerJoin(member, and(eq(member.organizationId, apiKey.workspaceId), eq(member.userId, apiKey.userId)))
    .innerJoin(user, eq(user.id, apiKey.userId))
    .where(
      and(eq(apiKey.hash, await hashApiKey(secret)), gt(apiKey.expiresAt, now), isNull(apiKey.revokedAt)),
    )
  if (!row) throw new AppError('unauthenticated', 'The API key is unknown, expired or revoked.')
  const { id, workspaceId, userId, name, scopes, lastUsedAt } = row
  return {
    workspaceId,
    keyId: id,
    lastUsedAt,
    actor: { kind: 'apiKey', keyId: id, userId, name, role: roleSchema.parse(row.role), scopes },
  }
}

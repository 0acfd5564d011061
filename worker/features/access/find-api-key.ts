import { and, eq } from 'drizzle-orm'
import type { Actor } from '#core/domain/access/permissions'
import { roleSchema } from '#core/domain/access/permissions'
import { AppError } from '#core/errors'
import type { Db } from '../../db/client.ts'
import { apiKey, member, user } from '../../db/schema/index.ts'
import { hashApiKey } from './api-key-secret.ts'

/**
 * Who a key acts as: its maker, with the maker's present role. Throws `unauthenticated` for anything else; whoever
 * holds a key that was good once is told what became of it.
 */
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
      expiresAt: apiKey.expiresAt,
      revokedAt: apiKey.revokedAt,
      lastUsedAt: apiKey.lastUsedAt,
      role: member.role,
      name: user.name,
    })
    .from(apiKey)
    .innerJoin(member, and(eq(member.organizationId, apiKey.workspaceId), eq(member.userId, apiKey.userId)))
    .innerJoin(user, eq(user.id, apiKey.userId))
    .where(eq(apiKey.hash, await hashApiKey(secret)))
  if (!row) throw new AppError('unauthenticated', 'There is no such API key, or its maker has left.')
  if (row.revokedAt !== null)
    throw new AppError(
      'unauthenticated',
      'This API key was revoked. Make a new one under Settings → API keys.',
    )
  if (row.expiresAt <= now)
    throw new AppError(
      'unauthenticated',
      `This API key expired at ${new Date(row.expiresAt).toISOString()}. Make a new one under Settings → API keys.`,
    )
  const { id, workspaceId, userId, name, scopes, lastUsedAt } = row
  return {
    workspaceId,
    keyId: id,
    lastUsedAt,
    actor: { kind: 'apiKey', keyId: id, userId, name, role: roleSchema.parse(row.role), scopes },
  }
}

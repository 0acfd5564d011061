import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { apiKey } from '../../db/schema/index.ts'

/** A key's last use is kept to this precision (ms), so that a busy key writes once a minute. */
export const USE_PRECISION = 60_000

/** Notes that a key was used, unless that was noted within the last minute. `lastUsedAt` is what the look-up read. */
export async function noteKeyUse(
  database: () => Db,
  key: { keyId: string; lastUsedAt: number | null },
  now: number,
): Promise<void> {
  const before = now - USE_PRECISION
  if (key.lastUsedAt !== null && key.lastUsedAt >= before) return
  await database()
    .update(apiKey)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKey.id, key.keyId), or(isNull(apiKey.lastUsedAt), lt(apiKey.lastUsedAt, before))))
}

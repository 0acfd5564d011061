import { and, eq, gt, lt, or } from 'drizzle-orm'
import type { Secrets } from '../../adapters/secrets.ts'
import type { Db } from '../../db/client.ts'
import { effect } from '../../db/schema/index.ts'
import { log } from '../../http/log.ts'
import { openPayload, sealPayload } from './payload.ts'

const BATCH = 50

/**
 * Seals payloads with the newest key that an older one sealed, a batch at a time, so that the older key can
 * be retired. A payload that does not open is left as it is and logged. Returns how many it resealed.
 */
export async function resealEffects(db: Db, secrets: Secrets): Promise<number> {
  const rows = await db
    .select()
    .from(effect)
    .where(or(lt(effect.sealedWith, secrets.newestKey), gt(effect.sealedWith, secrets.newestKey)))
    .limit(BATCH)
  let resealed = 0
  for (const row of rows) {
    try {
      const columns = await sealPayload(secrets, row, await openPayload(secrets, row))
      const same = and(eq(effect.id, row.id), eq(effect.payload, row.payload))
      const [changed] = await db.update(effect).set(columns).where(same).returning({ id: effect.id })
      if (changed) resealed += 1
    } catch (error) {
      log('error', 'payload does not open', { effectId: row.id, error: String(error) })
    }
  }
  return resealed
}

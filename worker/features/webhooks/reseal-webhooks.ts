import { and, eq } from 'drizzle-orm'
import type { Secrets } from '../../adapters/secrets.ts'
import type { Db } from '../../db/client.ts'
import { RESEALED, resealEach, sealedByOther } from '../../db/reseal.ts'
import { webhookEndpoint } from '../../db/schema/index.ts'
import { endpointAad } from './secret.ts'

/** Seals secrets of endpoints with the newest key, a batch at a time. Resolves to how many were sealed anew. */
export async function resealWebhooks(db: Db, secrets: Secrets): Promise<number> {
  const rows = await db
    .select()
    .from(webhookEndpoint)
    .where(sealedByOther(webhookEndpoint.sealedWith, secrets))
    .limit(RESEALED)
  return resealEach(secrets, rows, endpointAad, ({ id, sealed }, columns) =>
    db
      .update(webhookEndpoint)
      .set(columns)
      .where(and(eq(webhookEndpoint.id, id), eq(webhookEndpoint.sealed, sealed)))
      .returning({ id: webhookEndpoint.id }),
  )
}

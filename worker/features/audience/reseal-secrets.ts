import { and, eq } from 'drizzle-orm'
import type { Secrets } from '../../adapters/secrets.ts'
import type { Db } from '../../db/client.ts'
import { RESEALED, resealEach, sealedByOther } from '../../db/reseal.ts'
import { audienceKey, contactBrowser } from '../../db/schema/index.ts'
import { browserAad } from './contact-browsers.ts'
import { keyAad } from './erased-address.ts'

/** Seals contacts' browsers and the keys of erased addresses with the newest key. Resolves to how many. */
export async function resealAudience(db: Db, secrets: Secrets): Promise<number> {
  const [browsers, keys] = await Promise.all([
    db.select().from(contactBrowser).where(sealedByOther(contactBrowser.sealedWith, secrets)).limit(RESEALED),
    db.select().from(audienceKey).where(sealedByOther(audienceKey.sealedWith, secrets)).limit(RESEALED),
  ])
  const browsersSealed = await resealEach(secrets, browsers, browserAad, ({ id, sealed }, columns) =>
    db
      .update(contactBrowser)
      .set(columns)
      .where(and(eq(contactBrowser.id, id), eq(contactBrowser.sealed, sealed)))
      .returning({ id: contactBrowser.id }),
  )
  const keysSealed = await resealEach(
    secrets,
    keys,
    ({ workspaceId }) => keyAad(workspaceId),
    ({ workspaceId, sealed }, columns) =>
      db
        .update(audienceKey)
        .set(columns)
        .where(and(eq(audienceKey.workspaceId, workspaceId), eq(audienceKey.sealed, sealed)))
        .returning({ workspaceId: audienceKey.workspaceId }),
  )
  return browsersSealed + keysSealed
}

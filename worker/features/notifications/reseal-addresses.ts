import { and, eq } from 'drizzle-orm'
import type { Secrets } from '../../adapters/secrets.ts'
import type { Db } from '../../db/client.ts'
import { RESEALED, resealEach, sealedByOther } from '../../db/reseal.ts'
import { chatDestination, pushSubscription } from '../../db/schema/index.ts'
import { browserAad, chatAad } from '../sending/index.ts'

/** Seals browsers and chats with the newest key, a batch at a time. Resolves to how many were sealed anew. */
export async function resealAddresses(db: Db, secrets: Secrets): Promise<number> {
  const [browsers, chats] = await Promise.all([
    db
      .select()
      .from(pushSubscription)
      .where(sealedByOther(pushSubscription.sealedWith, secrets))
      .limit(RESEALED),
    db
      .select()
      .from(chatDestination)
      .where(sealedByOther(chatDestination.sealedWith, secrets))
      .limit(RESEALED),
  ])
  const browsersSealed = await resealEach(secrets, browsers, browserAad, ({ id, sealed }, columns) =>
    db
      .update(pushSubscription)
      .set(columns)
      .where(and(eq(pushSubscription.id, id), eq(pushSubscription.sealed, sealed)))
      .returning({ id: pushSubscription.id }),
  )
  const chatsSealed = await resealEach(secrets, chats, chatAad, ({ id, sealed }, columns) =>
    db
      .update(chatDestination)
      .set(columns)
      .where(and(eq(chatDestination.id, id), eq(chatDestination.sealed, sealed)))
      .returning({ id: chatDestination.id }),
  )
  return browsersSealed + chatsSealed
}

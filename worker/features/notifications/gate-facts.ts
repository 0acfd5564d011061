import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { GateFacts } from '#core/domain/notifications/gate'
import { type Channel, KINDS, type Kind } from '#core/domain/notifications/kinds'
import { Zone } from '#core/domain/notifications/zone'
import type { Db } from '../../db/client.ts'
import { notificationDelivery } from '../../db/schema/index.ts'
import { choicesOf, settingsOf } from './preferences.ts'

const HOUR = 3_600_000
/** What one member is sent on one channel at most. */
const CAPS = [
  { limit: 12, window: HOUR },
  { limit: 40, window: 24 * HOUR },
]
const MOST_SENT = 40

/** Everything the gate asks about a member and a channel, read anew for each decision. */
export async function gateFacts(
  db: Db,
  {
    workspaceId,
    userId,
    channel,
    kind,
  }: { workspaceId: string; userId: string; channel: Channel; kind: Kind },
  now: number,
): Promise<GateFacts> {
  const [choices, { quietHours, timeZone }, sent] = await Promise.all([
    choicesOf(db, workspaceId, userId),
    settingsOf(db, workspaceId, userId),
    sentTo(db, workspaceId, userId, channel, now - 24 * HOUR),
  ])
  const on = choices.get(`${kind} ${channel}`)
  return {
    ...{ kind: KINDS[kind], channel, consent: 'member', suppressed: null, digest: null, now, sent },
    preference: on === undefined ? null : { on, by: 'person' },
    quiet: quietHours,
    zone: new Zone(timeZone),
    caps: CAPS,
  }
}

async function sentTo(db: Db, workspaceId: string, userId: string, channel: Channel, since: number) {
  const rows = await db
    .select({ at: sql<number>`coalesce(${notificationDelivery.handedOverAt}, 0)` })
    .from(notificationDelivery)
    .where(
      and(
        eq(notificationDelivery.workspaceId, workspaceId),
        eq(notificationDelivery.recipient, `user:${userId}`),
        eq(notificationDelivery.channel, channel),
        gt(notificationDelivery.handedOverAt, since),
      ),
    )
    .orderBy(desc(notificationDelivery.handedOverAt))
    .limit(MOST_SENT)
  return rows.map(({ at }) => at)
}

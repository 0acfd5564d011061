import { sql } from 'drizzle-orm'
import type { Channel, Severity } from '#core/domain/notifications/kinds'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { insertFrom } from '../../db/insert-from.ts'
import { notificationDelivery } from '../../db/schema/index.ts'

/** One message on one channel that is to be sent to one recipient. */
export interface Planned {
  /** `user:<id>`, `contact:<id>` or `chat:<destination>`. */
  recipient: string
  channel: Channel
  /** Epoch ms. */
  dueAt: number
  unlessSeen: boolean
}

export interface Plan {
  workspaceId: string
  notificationId: string
  broadcastId: string | null
  priority: Severity
  now: number
  /** Nothing is planned when it does not hold: whoever plans has moved on, or was stopped. */
  only: ReturnType<typeof sql>
}

/** A planned delivery and the id that follows from what it is, so that it has one however often it is planned. */
export type Identified = Planned & { id: string }

export const identify = (notificationId: string, planned: readonly Planned[]): Promise<Identified[]> =>
  Promise.all(
    planned.map(async (one) => ({
      ...one,
      id: await deliveryId(notificationId, one.recipient, one.channel),
    })),
  )

/** The statement that plans these deliveries, at most a thousand. Planning them again writes nothing. */
export function planDeliveries(db: Db, planned: readonly Identified[], plan: Plan): Statement {
  const { workspaceId, notificationId, broadcastId, priority, now, only } = plan
  const rows = planned.map(({ id, recipient, channel, dueAt, unlessSeen }) => [
    ...[id, recipient, ...idsOf(recipient), channel, dueAt, unlessSeen ? 1 : 0],
  ])
  return insertFrom(
    db,
    notificationDelivery,
    {
      ...{ id: sql`value ->> 0`, workspaceId: sql`${workspaceId}`, notificationId: sql`${notificationId}` },
      ...{ broadcastId: sql`${broadcastId}`, recipient: sql`value ->> 1`, userId: sql`value ->> 2` },
      ...{ contactId: sql`value ->> 3`, channel: sql`value ->> 4`, dueAt: sql`value ->> 5` },
      ...{
        unlessSeen: sql`value ->> 6`,
        priority: sql`${priority}`,
        state: sql`'planned'`,
        trail: sql`'[]'`,
      },
      ...{ createdAt: sql`${now}`, updatedAt: sql`${now}` },
    },
    sql`FROM json_each(${JSON.stringify(rows)}) WHERE ${only}`,
  )
}

async function deliveryId(notificationId: string, recipient: string, channel: Channel): Promise<string> {
  const name = new TextEncoder().encode(`${notificationId}\n${recipient}\n${channel}`)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', name), 0, 16).toHex()
}

function idsOf(recipient: string): [string | null, string | null] {
  const id = recipient.slice(recipient.indexOf(':') + 1)
  if (recipient.startsWith('user:')) return [id, null]
  return recipient.startsWith('contact:') ? [null, id] : [null, null]
}

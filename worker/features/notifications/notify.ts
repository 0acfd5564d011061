import { and, eq } from 'drizzle-orm'
import type { NotificationData } from '#core/contracts/notifications'
import { type Channel, KINDS, type Kind } from '#core/domain/notifications/kinds'
import { planChannels, type Step } from '#core/domain/notifications/plan-channels'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import {
  inboxItem,
  notification,
  notificationDelivery,
  notificationPreference,
} from '../../db/schema/index.ts'
import type { Reacting } from '../../events/reacting.ts'

/** Channels a member has an address for. */
const REACHABLE: ReadonlySet<Channel> = new Set<Channel>(['in_app', 'email'])
/** Rows of one statement: D1 binds at most 100 values to a query. */
const ROWS = 8

interface Source {
  id: string
  workspaceId: string
  occurredAt: number
}

/**
 * The rows that tell these members: the notification, an inbox item for each who wants one, a planned delivery
 * for each further channel, and the event that rings the bells. Handling the same event again writes nothing new.
 */
export async function notify(
  { db, deps, now, raise }: Reacting,
  source: Source,
  kind: Kind,
  userIds: readonly string[],
  data: NotificationData,
): Promise<Statement[]> {
  if (userIds.length === 0) return []
  const { workspaceId, occurredAt: createdAt } = source
  const id = `${source.id}.${kind}`
  const without = KINDS[kind].locked ? [] : await withoutBell(db, workspaceId, kind)
  const belled = userIds.filter((userId) => !without.includes(userId))
  const items = belled.map((userId) => ({
    ...{ id: deps.newId(), workspaceId, userId, notificationId: id, kind, createdAt },
  }))
  const deliveries = userIds.flatMap((userId) =>
    stepsFor(kind, belled.includes(userId)).map(({ channel, after, unlessSeen }) => ({
      ...{ id: deps.newId(), workspaceId, notificationId: id, userId, channel, unlessSeen },
      ...{ state: 'planned' as const, dueAt: createdAt + after, trail: [], updatedAt: now },
    })),
  )
  return [
    db.insert(notification).values({ id, workspaceId, kind, data, createdAt }).onConflictDoNothing(),
    ...chunks(items).map((rows) => db.insert(inboxItem).values(rows).onConflictDoNothing()),
    ...chunks(deliveries).map((rows) => db.insert(notificationDelivery).values(rows).onConflictDoNothing()),
    raise(workspaceId, { type: 'notification.created', data: { notificationId: id, kind, userIds: belled } }),
  ]
}

/** Everything but the bell, which has rung when these are planned. */
function stepsFor(kind: Kind, belled: boolean): Step[] {
  const reachable = new Set(REACHABLE)
  if (!belled) reachable.delete('in_app')
  return planChannels(KINDS[kind], reachable).filter(({ channel }) => channel !== 'in_app')
}

/** Members who do not want this kind in their inbox. */
async function withoutBell(db: Db, workspaceId: string, kind: Kind): Promise<string[]> {
  const { workspaceId: workspace, kind: of, channel, on } = notificationPreference
  const rows = await db
    .select({ userId: notificationPreference.userId })
    .from(notificationPreference)
    .where(and(eq(workspace, workspaceId), eq(of, kind), eq(channel, 'in_app'), eq(on, false)))
  return rows.map(({ userId }) => userId)
}

function chunks<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS)
  return Array.from({ length: count }, (_, index) => rows.slice(index * ROWS, (index + 1) * ROWS))
}

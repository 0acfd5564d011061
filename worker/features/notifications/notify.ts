import { and, eq, sql } from 'drizzle-orm'
import type { NotificationData } from '#core/contracts/notifications'
import { type Channel, KINDS, type Kind } from '#core/domain/notifications/kinds'
import { planChannels, type Step } from '#core/domain/notifications/plan-channels'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import {
  chatDestination,
  inboxItem,
  notification,
  notificationDelivery,
  notificationPreference,
  pushSubscription,
} from '../../db/schema/index.ts'
import type { Reacting } from '../../events/reactions.ts'

/** Channels a member has an address for. */
const REACHABLE: ReadonlySet<Channel> = new Set<Channel>(['in_app', 'push', 'email'])
/** Rows of one statement: D1 binds at most 100 values to a query. */
const ROWS = 7

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
  const [browsers, chats] = await Promise.all([
    pushedTo(db, workspaceId),
    db
      .select({ id: chatDestination.id })
      .from(chatDestination)
      .where(
        and(
          eq(chatDestination.workspaceId, workspaceId),
          sql`EXISTS (SELECT 1 FROM json_each(${chatDestination.kinds}) WHERE value = ${kind})`,
        ),
      ),
  ])
  const common = {
    ...{
      workspaceId,
      notificationId: id,
      priority: KINDS[kind].severity,
      state: 'planned' as const,
      trail: [],
    },
    ...{ createdAt: now, updatedAt: now },
  }
  const posts = chats.map((chat) => ({
    ...{ ...common, id: deps.newId(), recipient: `chat:${chat.id}`, userId: null, channel: 'chat' as const },
    ...{ unlessSeen: false, dueAt: createdAt },
  }))
  const deliveries = userIds.flatMap((userId) =>
    stepsFor(kind, belled.includes(userId), browsers.has(userId)).map(({ channel, after, unlessSeen }) => ({
      ...{ ...common, id: deps.newId(), recipient: `user:${userId}`, userId },
      ...{ channel, unlessSeen, dueAt: createdAt + after },
    })),
  )
  return [
    db.insert(notification).values({ id, workspaceId, kind, data, createdAt }).onConflictDoNothing(),
    ...chunks(items).map((rows) => db.insert(inboxItem).values(rows).onConflictDoNothing()),
    ...chunks([...deliveries, ...posts]).map((rows) =>
      db.insert(notificationDelivery).values(rows).onConflictDoNothing(),
    ),
    raise(workspaceId, { type: 'notification.created', data: { notificationId: id, kind, userIds: belled } }),
  ]
}

/** Everything but the bell, which has rung when these are planned. */
function stepsFor(kind: Kind, belled: boolean, pushed: boolean): Step[] {
  const reachable = new Set(REACHABLE)
  if (!belled) reachable.delete('in_app')
  if (!pushed) reachable.delete('push')
  return planChannels(KINDS[kind], reachable).filter(({ channel }) => channel !== 'in_app')
}

/** Members who have a browser that shows what they are told. */
async function pushedTo(db: Db, workspaceId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ userId: pushSubscription.userId })
    .from(pushSubscription)
    .where(eq(pushSubscription.workspaceId, workspaceId))
  return new Set(rows.map(({ userId }) => userId))
}

/** Members who do not want this kind in their inbox. */
export async function withoutBell(db: Db, workspaceId: string, kind: Kind): Promise<string[]> {
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

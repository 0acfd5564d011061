import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { NotificationData } from '#core/contracts/notifications'
import { type Channel, KINDS, type Kind } from '#core/domain/notifications/kinds'
import { planChannels, type Step } from '#core/domain/notifications/plan-channels'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { insertFrom } from '../../db/insert-from.ts'
import {
  chatDestination,
  inboxItem,
  memberPhone,
  notification,
  pushSubscription,
} from '../../db/schema/index.ts'
import type { Reacting } from '../../events/reactions.ts'
import { identify, type Planned, planDeliveries } from '../planning/index.ts'
import { waysFor } from './ways.ts'

/** Rows of one statement: they are one JSON parameter. */
const ROWS = 1000

interface Source {
  id: string
  workspaceId: string
  occurredAt: number
}

/**
 * The rows that tell these members: the notification, an inbox item for each who wants one, a planned delivery
 * for each further channel, and the event that rings the bells. Handling the same event again writes nothing new.
 * `told` are the channels by which they know already.
 */
export async function notify(
  { db, deps, now, raise }: Reacting,
  source: Source,
  kind: Kind,
  userIds: readonly string[],
  data: NotificationData,
  told: readonly Channel[] = [],
): Promise<Statement[]> {
  if (userIds.length === 0) return []
  const { workspaceId, occurredAt: createdAt } = source
  const id = `${source.id}.${kind}`
  const [ways, browsers, phones, chats] = await Promise.all([
    waysFor(db, workspaceId, kind),
    pushedTo(db, workspaceId),
    textedTo(db, workspaceId, kind),
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
  const belled = userIds.filter((userId) => ways(userId).includes('in_app'))
  const planned = [
    ...userIds.flatMap((userId) =>
      stepsFor(kind, ways(userId), { push: browsers.has(userId), sms: phones.has(userId) })
        .filter(({ channel }) => !told.includes(channel))
        .map(
          ({ channel, after, unlessSeen }): Planned => ({
            ...{ recipient: `user:${userId}`, channel, unlessSeen, dueAt: createdAt + after },
          }),
        ),
    ),
    ...chats.map(
      (chat): Planned => ({
        ...{ recipient: `chat:${chat.id}`, channel: 'chat', unlessSeen: false, dueAt: createdAt },
      }),
    ),
  ]
  const plan = { workspaceId, notificationId: id, broadcastId: null, priority: KINDS[kind].severity, now }
  const items = belled.map((userId) => [deps.newId(), userId])
  return [
    db.insert(notification).values({ id, workspaceId, kind, data, createdAt }).onConflictDoNothing(),
    ...chunks(items).map((rows) =>
      itemsWrite(db, { workspaceId, notificationId: id, kind, createdAt }, rows),
    ),
    ...chunks(await identify(id, planned)).map((rows) => planDeliveries(db, rows, { ...plan, only: sql`1` })),
    raise(workspaceId, { type: 'notification.created', data: { notificationId: id, kind, userIds: belled } }),
  ]
}

/** What members find in their inbox; `rows` are its id and the member. */
const itemsWrite = (
  db: Db,
  item: { workspaceId: string; notificationId: string; kind: Kind; createdAt: number },
  rows: readonly string[][],
): Statement =>
  insertFrom(
    db,
    inboxItem,
    {
      ...{ id: sql`value ->> 0`, userId: sql`value ->> 1`, workspaceId: sql`${item.workspaceId}` },
      ...{ notificationId: sql`${item.notificationId}`, kind: sql`${item.kind}` },
      createdAt: sql`${item.createdAt}`,
    },
    sql`FROM json_each(${JSON.stringify(rows)}) WHERE 1`,
  )

/** Everything but the bell, which has rung when these are planned. */
function stepsFor(kind: Kind, ways: readonly Channel[], has: Record<'push' | 'sms', boolean>): Step[] {
  const reachable = ways.filter((channel) => (channel === 'push' || channel === 'sms' ? has[channel] : true))
  const rule = { ...KINDS[kind], channels: ways }
  return planChannels(rule, new Set(reachable)).filter(({ channel }) => !['in_app', 'chat'].includes(channel))
}

/** Members who have a browser that shows what they are told. */
async function pushedTo(db: Db, workspaceId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ userId: pushSubscription.userId })
    .from(pushSubscription)
    .where(eq(pushSubscription.workspaceId, workspaceId))
  return new Set(rows.map(({ userId }) => userId))
}

/** Members who have a number for what is critical. */
async function textedTo(db: Db, workspaceId: string, kind: Kind): Promise<Set<string>> {
  if (KINDS[kind].severity !== 'critical') return new Set()
  const rows = await db
    .select({ userId: memberPhone.userId })
    .from(memberPhone)
    .where(and(eq(memberPhone.workspaceId, workspaceId), isNotNull(memberPhone.phone)))
  return new Set(rows.map(({ userId }) => userId))
}

function chunks<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS)
  return Array.from({ length: count }, (_, index) => rows.slice(index * ROWS, (index + 1) * ROWS))
}

import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { addressOf } from '#core/domain/notification-templates/values'
import type { Db } from '../../db/client.ts'
import { digest, digestItem, notification, notificationDelivery } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { identify, planDeliveries, ringFor } from '../planning/index.ts'

/** Digests of one round, and items that a message lists; the rest is counted, and stands in the inbox. */
const BATCH = 100
const LISTED = 60

type DigestRow = typeof digest.$inferSelect
type Ports = Pick<Deps, 'newId' | 'clock' | 'wake' | 'config'>

/**
 * Turns each digest whose time has come into one message that lists what it gathered, in the order in which it
 * happened; what was alone in one is sent as itself. It is shut first, in a statement that finds nothing twice; what
 * is shut and was not sent is found again by the next round, and its message is named by the digest. Resolves to how
 * many it sent.
 */
export async function closeDigests(db: Db, deps: Ports): Promise<number> {
  const now = deps.clock()
  await db
    .update(digest)
    .set({ state: 'closing' })
    .where(and(eq(digest.state, 'open'), lte(digest.closesAt, now)))
  const shut = await db.select().from(digest).where(eq(digest.state, 'closing')).limit(BATCH)
  for (const row of shut) await send(db, deps, row, now)
  return shut.length
}

async function send(db: Db, deps: Ports, row: DigestRow, now: number): Promise<void> {
  const { id, workspaceId, recipient, channel } = row
  const items = await db
    .select({ data: notification.data, deliveryId: digestItem.deliveryId })
    .from(digestItem)
    .innerJoin(notification, eq(notification.id, digestItem.notificationId))
    .where(eq(digestItem.digestId, id))
    .orderBy(asc(notification.createdAt), asc(digestItem.at), asc(digestItem.deliveryId))
  const [single] = items
  if (!single) return sendNothing(db, row)
  if (items.length === 1) return sendAlone(db, row, single.deliveryId, now)
  const notificationId = `digest-${id}`
  const only = sql`EXISTS (SELECT 1 FROM digest WHERE id = ${id} AND state = 'closing')`
  const planned = [{ recipient, channel, dueAt: now, unlessSeen: false }]
  const { APP_URL } = deps.config
  const data = {
    ...{ actor: null, title: String(items.length), excerpt: '', contentId: null, threadId: null },
    values: { count: items.length },
    items: items.slice(0, LISTED).map(({ data: said }) => ({
      ...{ title: said.title, actor: said.actor?.name ?? '', excerpt: said.excerpt },
      url: String(said.values?.url ?? addressOf(said, APP_URL)),
    })),
  }
  const deliveries = await identify(notificationId, planned)
  const bell = { id: notificationId, workspaceId, only, notificationId, kind: 'digest' as const, userIds: [] }
  await db.batch([
    db
      .insert(notification)
      .values({ id: notificationId, workspaceId, kind: 'digest', data, createdAt: now })
      .onConflictDoNothing(),
    planDeliveries(db, deliveries, {
      ...{ workspaceId, notificationId, broadcastId: null, priority: 'normal', now, only },
    }),
    ringFor({ db, now }, bell),
    db
      .update(digest)
      .set({ state: 'sent' })
      .where(and(eq(digest.id, id), inArray(digest.state, ['closing']))),
  ])
  await deps.wake([notificationId]).catch(() => undefined)
}

/** All that was in it was taken back. */
async function sendNothing(db: Db, { id }: DigestRow): Promise<void> {
  await db
    .update(digest)
    .set({ state: 'sent' })
    .where(and(eq(digest.id, id), eq(digest.state, 'closing')))
}

/** A list of one says less than the one itself: it goes back into the plan, and is not gathered again. */
async function sendAlone(db: Db, { id }: DigestRow, deliveryId: string, now: number): Promise<void> {
  const { state, reason } = notificationDelivery
  await db.batch([
    db
      .update(notificationDelivery)
      .set({ state: 'planned', reason: null, dueAt: now, leasedUntil: 0, updatedAt: now })
      .where(
        and(
          ...[eq(notificationDelivery.id, deliveryId), eq(state, 'skipped'), eq(reason, 'gathered')],
          sql`EXISTS (SELECT 1 FROM digest WHERE id = ${id} AND state = 'closing')`,
        ),
      ),
    db
      .update(digest)
      .set({ state: 'sent' })
      .where(and(eq(digest.id, id), eq(digest.state, 'closing'))),
  ])
}

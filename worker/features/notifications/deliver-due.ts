import { and, asc, eq, lte } from 'drizzle-orm'
import { decide } from '#core/domain/notifications/gate'
import type { Db } from '../../db/client.ts'
import { FIRST_LEASE, type Statement } from '../../db/commit.ts'
import {
  inboxItem,
  member,
  notification,
  notificationDelivery,
  organization,
  outbox,
  user,
} from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { requestMail } from '../mail/index.ts'
import { gateFacts } from './gate-facts.ts'
import { notificationMail } from './notification-mail.ts'

/** Deliveries one round decides: each costs a few queries, and the next round is a minute away. */
const BATCH = 40

/**
 * Decides the deliveries that are due: asks the gate, then hands over, puts off or skips. The row is settled in
 * the batch that makes the effect, so of two rounds that meet one hands over; the effect's key makes sure of it.
 */
export async function deliverDue(db: Db, deps: Deps): Promise<number> {
  const now = deps.clock()
  const due = await dueDeliveries(db, now)
  for (const delivery of due) await deliver({ db, deps, now }, delivery)
  return due.length
}

type Due = Awaited<ReturnType<typeof dueDeliveries>>[number]
type Change = Partial<typeof notificationDelivery.$inferInsert>

const dueDeliveries = (db: Db, now: number) =>
  db
    .select({
      row: notificationDelivery,
      kind: notification.kind,
      data: notification.data,
      userId: user.id,
      email: user.email,
      name: user.name,
      role: member.role,
      workspaceName: organization.name,
      locale: organization.locale,
      readAt: inboxItem.readAt,
    })
    .from(notificationDelivery)
    .innerJoin(notification, eq(notification.id, notificationDelivery.notificationId))
    .innerJoin(organization, eq(organization.id, notificationDelivery.workspaceId))
    .innerJoin(user, eq(user.id, notificationDelivery.userId))
    .leftJoin(
      member,
      and(
        eq(member.organizationId, notificationDelivery.workspaceId),
        eq(member.userId, notificationDelivery.userId),
      ),
    )
    .leftJoin(
      inboxItem,
      and(
        eq(inboxItem.notificationId, notificationDelivery.notificationId),
        eq(inboxItem.userId, notificationDelivery.userId),
      ),
    )
    .where(and(eq(notificationDelivery.state, 'planned'), lte(notificationDelivery.dueAt, now)))
    .orderBy(asc(notificationDelivery.dueAt))
    .limit(BATCH)

async function deliver(ctx: { db: Db; deps: Deps; now: number }, due: Due): Promise<void> {
  const { db, now } = ctx
  const settle = (change: Change) =>
    db
      .update(notificationDelivery)
      .set({ ...change, updatedAt: now })
      .where(and(eq(notificationDelivery.id, due.row.id), eq(notificationDelivery.state, 'planned')))
  if (due.role === null) return void (await settle({ state: 'skipped', reason: 'left' }))
  if (due.row.unlessSeen && due.readAt !== null)
    return void (await settle({ state: 'skipped', reason: 'seen' }))
  const decision = decide(await gateFacts(db, { ...due.row, userId: due.userId, kind: due.kind }, now))
  const { trail } = decision
  if (decision.outcome === 'send')
    await handOver(ctx, due, (effectId) =>
      settle({ state: 'handed_over', trail, effectId, handedOverAt: ctx.now }),
    )
  else if (decision.outcome === 'drop')
    await settle({ state: 'skipped', trail, reason: trail.at(-1)?.reason ?? null })
  else await settle({ dueAt: decision.until, trail })
}

async function handOver(
  ctx: { db: Db; deps: Deps; now: number },
  due: Due,
  settle: (effectId: string) => Statement,
): Promise<void> {
  const { db, deps, now } = ctx
  const { workspaceId, id } = due.row
  const words = notificationMail(due, deps.config.APP_URL)
  const mail = { key: `notification:${id}`, workspaceId, to: due.email, ...words }
  const { write, event, effectId } = await requestMail(ctx, mail)
  const eventId = deps.newId()
  const row = { id: eventId, workspaceId, ...event, occurredAt: now, leasedUntil: now + FIRST_LEASE }
  await db.batch([settle(effectId), write, db.insert(outbox).values(row)])
  await deps.wake([eventId]).catch(() => undefined)
}

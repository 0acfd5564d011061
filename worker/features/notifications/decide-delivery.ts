import { and, eq } from 'drizzle-orm'
import { decide } from '#core/domain/notifications/gate'
import type { Statement } from '../../db/commit.ts'
import { notificationDelivery } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { gather } from '../digests/index.ts'
import { LEASE, requestEffect } from '../sending/index.ts'
import { type DueDelivery, findDue } from './due-delivery.ts'
import { factsOf } from './gate-facts.ts'
import { messagesFor } from './messages-for.ts'
import { reach } from './reach.ts'
import { nothingSentSince, sentBefore, wasSentMeanwhile } from './sent-before.ts'

type Change = Partial<typeof notificationDelivery.$inferInsert>

/**
 * Decides a delivery that is due: asks the gate, then hands over, puts off or skips. The row is settled in the
 * batch that makes the effects, and their keys are the delivery's, so of two that meet one hands over. When another
 * one reached the same recipient meanwhile, the gate is asked again. Resolves to the effects to be attempted now.
 */
export async function decideDelivery(ctx: ReactionCtx, deliveryId: string): Promise<string[]> {
  try {
    return await decideOnce(ctx, deliveryId)
  } catch (error) {
    // It ends: each time the recipient has been sent one more, and the caps are near.
    if (wasSentMeanwhile(error)) return decideDelivery(ctx, deliveryId)
    throw error
  }
}

async function decideOnce(ctx: ReactionCtx, deliveryId: string): Promise<string[]> {
  const { db, now } = ctx
  const due = await findDue(ctx, deliveryId)
  if (!due || due.row.dueAt > now) return []
  const settle = (change: Change) =>
    db
      .update(notificationDelivery)
      .set({ ...change, updatedAt: now })
      .where(and(eq(notificationDelivery.id, deliveryId), eq(notificationDelivery.state, 'planned')))
  const skip = async (reason: string, trail = due.row.trail) => {
    await settle({ state: 'skipped', reason, trail })
    return []
  }
  if (due.row.unlessSeen && due.readAt !== null) return skip('seen')
  const [reached, sent] = await Promise.all([reach(ctx, due), sentBefore(ctx, due)])
  if ('missing' in reached) return skip(reached.missing)
  const decision = decide(await factsOf(db, due, reached, sent, now))
  const { trail } = decision
  if (decision.outcome === 'drop') return skip(trail.at(-1)?.reason ?? 'dropped', trail)
  if (decision.outcome === 'gather') {
    const { workspaceId, recipient, channel, notificationId } = due.row
    const item = { workspaceId, recipient, channel, kind: due.kind, deliveryId, notificationId, trail }
    const digestId = ctx.deps.newId()
    const [first, ...rest] = gather(db, { ...item, ...digestOf(decision), digestId }, now)
    await db.batch([first, ...rest])
    return []
  }
  if (decision.outcome !== 'send') {
    await settle({ dueAt: decision.until, leasedUntil: 0, trail })
    return []
  }
  return handOver(ctx, due, await messagesFor(ctx, due, reached), (effectId) => [
    ...(reached.to === 'chat' ? [] : [nothingSentSince(ctx, due, sent)]),
    settle({ state: 'handed_over', trail, effectId, handedOverAt: now }),
  ])
}

const digestOf = ({ digestKey: key, until: closesAt }: { digestKey: string; until: number }) => ({
  key,
  closesAt,
})

async function handOver(
  ctx: ReactionCtx,
  { row }: DueDelivery,
  messages: Awaited<ReturnType<typeof messagesFor>>,
  settle: (effectId: string) => Statement[],
): Promise<string[]> {
  const requests = await Promise.all(
    messages.map(({ name, message }) =>
      requestEffect(ctx, {
        key: `notification:${row.id}${name && `:${name}`}`,
        ...{ workspaceId: row.workspaceId, deliveryId: row.id, priority: row.priority, message },
        leasedUntil: ctx.now + LEASE,
      }),
    ),
  )
  const [first] = requests
  if (!first) throw new Error('A delivery that is reached has a message.')
  const [settled, ...writes] = [...settle(first.effectId), ...requests.map(({ write }) => write)]
  if (settled) await ctx.db.batch([settled, ...writes])
  return requests.map(({ effectId }) => effectId)
}

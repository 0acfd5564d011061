import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { parseEvent, type StoredEvent } from '#core/events'
import type { Statement } from '../db/commit.ts'
import { failedGuard, guard } from '../db/guard.ts'
import { outbox, reactionDone } from '../db/schema/index.ts'
import { log } from '../http/log.ts'
import { reacting } from './reacting.ts'
import type { JointReaction, Reaction, ReactionCtx, Reactions } from './reactions.ts'

const DELIVERED = 'delivered-by-twin'

export const wakeUp = z.object({ eventId: z.string() })

/**
 * Runs every reaction that has not run for this event, then marks it delivered. Throws to be retried: a
 * `ZodError` when the row is no event. Resolves to the event's workspace, null when there was nothing to do.
 */
export async function consume(
  ctx: ReactionCtx,
  eventId: string,
  reactions: Reactions,
): Promise<string | null> {
  const [[row], marks] = await ctx.db.batch([
    ctx.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, eventId), isNull(outbox.deliveredAt), isNull(outbox.deadAt))),
    marksOf(ctx, eventId),
  ])
  if (!row) return null
  const { event, list } = reactionsTo(row, reactions)
  const deliver = ctx.db
    .update(outbox)
    .set({ deliveredAt: ctx.now, lastError: null })
    .where(eq(outbox.id, eventId))
  const waiting = list.filter((reaction) => !marks.some(({ name }) => name === reaction.name))
  const last = waiting.pop()
  for (const reaction of waiting) await runOnce(ctx, event, reaction)
  // Together with the last reaction: one trip to the database less for each event.
  const isDelivered = last && (await runOnce(ctx, event, last, deliver))
  if (!isDelivered) await deliver
  return row.workspaceId
}

/** The event of an outbox row, and what reacts to it, in order. Throws a `ZodError` when the row is no event. */
export function reactionsTo(row: typeof outbox.$inferSelect, reactions: Reactions) {
  const event = {
    ...parseEvent(row.type, row.data),
    id: row.id,
    workspaceId: row.workspaceId,
    occurredAt: row.occurredAt,
  }
  const every = (reactions['*'] ?? []).filter((reaction) => reaction.wants(event))
  const list: readonly (Reaction<never> | JointReaction<never>)[] = [
    ...every,
    ...(reactions[event.type] ?? []),
  ]
  return { event: event as StoredEvent<never>, list }
}

const marksOf = (ctx: ReactionCtx, eventId: string) =>
  ctx.db.select({ name: reactionDone.reaction }).from(reactionDone).where(eq(reactionDone.eventId, eventId))

/**
 * The mark comes first in the batch: when a twin has run the reaction meanwhile, or delivered the event, nothing is
 * written. Resolves to whether this was the run that counts.
 */
async function runOnce(
  ctx: ReactionCtx,
  event: StoredEvent<never>,
  reaction: Reaction<never> | JointReaction<never>,
  ...further: Statement[]
): Promise<boolean> {
  const own = reacting(ctx)
  const writes = await ('runAll' in reaction ? reaction.runAll(own, [event]) : reaction.run(own, event))
  const mark = ctx.db.insert(reactionDone).values({ eventId: event.id, reaction: reaction.name, at: ctx.now })
  const waits = ctx.db.insert(guard).values({
    name: DELIVERED,
    ok: sql`NOT EXISTS (SELECT 1 FROM outbox WHERE id = ${event.id} AND delivered_at IS NOT NULL)`,
  })
  let results: readonly unknown[]
  try {
    results = await ctx.db.batch([waits, mark, ...writes, ...further])
  } catch (error) {
    if (failedGuard(error, DELIVERED)) return false
    const marks = await marksOf(ctx, event.id)
    if (!marks.some(({ name }) => name === reaction.name)) throw error
    return false
  }
  // Lost, the signal is made up for by the sweep.
  if (own.raised.length > 0) await ctx.deps.wake(own.raised).catch(() => undefined)
  if ('committed' in reaction) await signal(ctx, reaction, results.slice(2, 2 + writes.length))
  return true
}

/** What is written stands; a lost signal is made up for by the sweep. */
export async function signal(
  ctx: ReactionCtx,
  { name, committed }: Pick<JointReaction<never>, 'name' | 'committed'>,
  results: readonly unknown[],
): Promise<void> {
  await committed?.(ctx, results).catch((error: unknown) =>
    log('warn', 'reaction signals nothing, the sweep follows', { reaction: name, error: String(error) }),
  )
}

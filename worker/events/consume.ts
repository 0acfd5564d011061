import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { parseEvent, type StoredEvent } from '#core/events'
import { outbox, reactionDone } from '../db/schema/index.ts'
import type { Reaction, ReactionCtx, Reactions } from './reactions.ts'

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
  const [row] = await ctx.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.id, eventId), isNull(outbox.deliveredAt), isNull(outbox.deadAt)))
  if (!row) return null
  const event = {
    ...parseEvent(row.type, row.data),
    id: row.id,
    workspaceId: row.workspaceId,
    occurredAt: row.occurredAt,
  }
  const every = (reactions['*'] ?? []).filter((reaction) => reaction.wants(event))
  const list: readonly Reaction<never>[] = [...every, ...(reactions[event.type] ?? [])]
  const done = list.length > 0 ? await namesDone(ctx, eventId) : new Set<string>()
  for (const reaction of list)
    if (!done.has(reaction.name)) await runOnce(ctx, event as StoredEvent<never>, reaction)
  await ctx.db.update(outbox).set({ deliveredAt: ctx.now, lastError: null }).where(eq(outbox.id, eventId))
  return row.workspaceId
}

async function namesDone(ctx: ReactionCtx, eventId: string): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ name: reactionDone.reaction })
    .from(reactionDone)
    .where(eq(reactionDone.eventId, eventId))
  return new Set(rows.map((row) => row.name))
}

/** The mark comes first in the batch: when a twin has run the reaction meanwhile, nothing is written. */
async function runOnce(
  ctx: ReactionCtx,
  event: StoredEvent<never>,
  reaction: Reaction<never>,
): Promise<void> {
  const writes = await reaction.run(ctx, event)
  const mark = ctx.db.insert(reactionDone).values({ eventId: event.id, reaction: reaction.name, at: ctx.now })
  try {
    await ctx.db.batch([mark, ...writes])
  } catch (error) {
    if (!(await namesDone(ctx, event.id)).has(reaction.name)) throw error
  }
}

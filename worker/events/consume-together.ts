import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Statement } from '../db/commit.ts'
import { outbox, reactionDone } from '../db/schema/index.ts'
import { log } from '../http/log.ts'
import { reactionsTo } from './consume.ts'
import { reacting } from './reacting.ts'
import type { ReactionCtx, Reactions } from './reactions.ts'

type Row = typeof outbox.$inferSelect

/**
 * Delivers those of a batch's events whose reactions may be committed together: one trip to the database reads them
 * all, a second one writes all. Resolves to the workspace of each event that is done, null for one that was done
 * before. Whatever is not among them, because a reaction stands alone or failed or was run by a twin, goes alone.
 */
export async function consumeTogether(
  ctx: ReactionCtx,
  eventIds: readonly string[],
  reactions: Reactions,
): Promise<Map<string, string | null>> {
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(eventIds)}))`
  const [rows, marks] = await ctx.db.batch([
    ctx.db
      .select()
      .from(outbox)
      .where(and(inArray(outbox.id, ids), isNull(outbox.deliveredAt), isNull(outbox.deadAt))),
    ctx.db.select().from(reactionDone).where(inArray(reactionDone.eventId, ids)),
  ])
  const waiting = new Set(rows.map(({ id }) => id))
  const done = new Map<string, string | null>(eventIds.flatMap((id) => (waiting.has(id) ? [] : [[id, null]])))
  const writes: Statement[] = []
  const delivered: Row[] = []
  for (const row of rows) {
    const ran = (name: string) => marks.some((mark) => mark.eventId === row.id && mark.reaction === name)
    const more = await writesOf(ctx, row, reactions, ran)
    if (!more) continue
    writes.push(...more)
    delivered.push(row)
  }
  if (delivered.length === 0) return done
  const deliver = ctx.db
    .update(outbox)
    .set({ deliveredAt: ctx.now, lastError: null })
    .where(
      inArray(
        outbox.id,
        sql`(SELECT value FROM json_each(${JSON.stringify(delivered.map(({ id }) => id))}))`,
      ),
    )
  try {
    await ctx.db.batch([deliver, ...writes])
  } catch (error) {
    log('warn', 'events not delivered together, each goes alone', { error: String(error) })
    return done
  }
  for (const { id, workspaceId } of delivered) done.set(id, workspaceId)
  return done
}

/** What the event's reactions write, each behind its mark; null when it must go alone. */
async function writesOf(
  ctx: ReactionCtx,
  row: Row,
  reactions: Reactions,
  ran: (name: string) => boolean,
): Promise<Statement[] | null> {
  try {
    const { event, list } = reactionsTo(row, reactions)
    const waiting = list.filter(({ name }) => !ran(name))
    if (waiting.some(({ together }) => !together)) return null
    const writes: Statement[] = []
    for (const reaction of waiting) {
      const own = reacting(ctx)
      const more = await reaction.run(own, event)
      // What raises events must see to their signal once it is committed.
      if (own.raised.length > 0) return null
      const mark = { eventId: row.id, reaction: reaction.name, at: ctx.now }
      writes.push(ctx.db.insert(reactionDone).values(mark), ...more)
    }
    return writes
  } catch (error) {
    // It is run again alone, which notes a failure in its row.
    log('warn', 'event goes alone', { eventId: row.id, error: String(error) })
    return null
  }
}

import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { StoredEvent } from '#core/events'
import type { Statement } from '../db/commit.ts'
import { guard } from '../db/guard.ts'
import { outbox, reactionDone } from '../db/schema/index.ts'
import { log } from '../http/log.ts'
import { reactionsTo, signal } from './consume.ts'
import type { JointReaction, ReactionCtx, Reactions } from './reactions.ts'

type Row = typeof outbox.$inferSelect
type Mark = Pick<typeof reactionDone.$inferSelect, 'eventId' | 'reaction'>
/** What is still to run, each reaction with all events that wait for it. */
type Work = Map<JointReaction<never>, StoredEvent<never>[]>

/**
 * Delivers those of a batch's events that have joint reactions only: one trip to the database reads them all, each
 * reaction runs once for all, and a last trip writes everything. Resolves to the workspace of each event that is done,
 * null for one that was done before. Whatever is not among them goes alone: all of them, when one reaction failed or
 * was run by a twin.
 */
export async function consumeTogether(
  ctx: ReactionCtx,
  eventIds: readonly string[],
  reactions: Reactions,
): Promise<Map<string, string | null>> {
  const [rows, marks] = await ctx.db.batch([
    ctx.db
      .select()
      .from(outbox)
      .where(and(inArray(outbox.id, among(eventIds)), isNull(outbox.deliveredAt), isNull(outbox.deadAt))),
    ctx.db
      .select()
      .from(reactionDone)
      .where(inArray(reactionDone.eventId, among(eventIds))),
  ])
  const waiting = new Set(rows.map(({ id }) => id))
  const done = new Map<string, string | null>(eventIds.flatMap((id) => (waiting.has(id) ? [] : [[id, null]])))
  const work: Work = new Map()
  const joint = rows.filter((row) => gather(work, row, marks, reactions))
  if (joint.length === 0) return done
  try {
    await deliver(ctx, joint, work)
  } catch (error) {
    // Each is run again alone, which notes a failure in its row.
    log('warn', 'events not delivered together, each goes alone', { error: String(error) })
    return done
  }
  for (const { id, workspaceId } of joint) done.set(id, workspaceId)
  return done
}

const among = (ids: readonly string[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** Adds the event to what is to run; false when one of its reactions stands alone, or when the row is no event. */
function gather(work: Work, row: Row, marks: readonly Mark[], reactions: Reactions): boolean {
  const parsed = tryParse(row, reactions)
  if (!parsed) return false
  const ran = (name: string) => marks.some((mark) => mark.eventId === row.id && mark.reaction === name)
  const left = parsed.list.filter(({ name }) => !ran(name))
  const joint = left.flatMap((reaction) => ('runAll' in reaction ? [reaction] : []))
  if (joint.length < left.length) return false
  for (const reaction of joint) work.set(reaction, [...(work.get(reaction) ?? []), parsed.event])
  return true
}

function tryParse(row: Row, reactions: Reactions) {
  try {
    return reactionsTo(row, reactions)
  } catch (error) {
    log('warn', 'event goes alone', { eventId: row.id, error: String(error) })
    return null
  }
}

/**
 * An event that is delivered needs no marks of what ran for it. When a twin has delivered one meanwhile, or run one of
 * the reactions alone, nothing is written.
 */
async function deliver(ctx: ReactionCtx, rows: readonly Row[], work: Work): Promise<void> {
  const own: [JointReaction<never>, Statement[]][] = []
  for (const [reaction, events] of work) own.push([reaction, await reaction.runAll(ctx, events)])
  const writes = own.flatMap(([, statements]) => statements)
  const ids = rows.map(({ id }) => id)
  const results: readonly unknown[] = await ctx.db.batch([
    ctx.db.insert(guard).values({ name: 'no-twin', ok: sql`(${isUntouched(ids, work)})` }),
    ...writes,
    ctx.db
      .update(outbox)
      .set({ deliveredAt: ctx.now, lastError: null })
      .where(inArray(outbox.id, among(ids))),
  ])
  let from = 1
  for (const [reaction, { length }] of own) {
    await signal(ctx, reaction, results.slice(from, from + length))
    from += length
  }
}

function isUntouched(ids: readonly string[], work: Work): SQL {
  const runs = [...work].flatMap(([{ name }, events]) => events.map(({ id }) => [id, name]))
  return sql`NOT EXISTS (SELECT 1 FROM outbox WHERE id IN ${among(ids)} AND delivered_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM reaction_done WHERE (event_id, reaction) IN
      (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(runs)})))`
}

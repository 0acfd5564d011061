import { and, eq, isNull, sql } from 'drizzle-orm'
import { ZodError } from 'zod'
import { outbox } from '../db/schema/index.ts'
import { log } from '../http/log.ts'
import type { ReactionCtx } from './reactions.ts'
import { LEASE } from './relay.ts'
import { afterFailure } from './retry.ts'

/**
 * Notes a failed try and decides what follows. The row counts the tries, since several queue messages may
 * stand for one event; its lease keeps the sweep from signalling before the next try is due.
 */
export async function noteFailure(
  ctx: ReactionCtx,
  eventId: string,
  error: unknown,
): Promise<{ delaySeconds: number } | 'dead'> {
  const [row] = await ctx.db
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, lastError: reasonOf(error) })
    .where(and(eq(outbox.id, eventId), isNull(outbox.deliveredAt)))
    .returning({ attempts: outbox.attempts })
  if (!row) return 'dead'
  const next = afterFailure(row.attempts, error)
  if (next === 'dead') await markDead(ctx, eventId)
  else
    await ctx.db
      .update(outbox)
      .set({ leasedUntil: ctx.now + next.delaySeconds * 1000 + LEASE })
      .where(eq(outbox.id, eventId))
  return next
}

/** A dead event keeps its row and its reason, and raises the alert; `replayEvent` brings it back. */
export async function markDead(ctx: ReactionCtx, eventId: string, reason?: string): Promise<void> {
  const [row] = await ctx.db
    .update(outbox)
    .set({ deadAt: ctx.now, ...(reason && { lastError: sql`coalesce(${outbox.lastError}, ${reason})` }) })
    .where(and(eq(outbox.id, eventId), isNull(outbox.deliveredAt), isNull(outbox.deadAt)))
    .returning({ type: outbox.type, workspaceId: outbox.workspaceId, reason: outbox.lastError })
  if (row) log('error', 'event is dead', { eventId, ...row })
}

function reasonOf(error: unknown): string {
  const text =
    error instanceof ZodError
      ? `Not an event we know: ${error.issues.map((issue) => `${issue.path.join('.') || 'type'}: ${issue.message}`).join('; ')}`
      : String(error)
  return text.slice(0, 500)
}

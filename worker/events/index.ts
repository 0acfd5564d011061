import { and, eq, isNull } from 'drizzle-orm'
import { outbox } from '../db/schema/index.ts'
import type { Deps } from '../deps.ts'
import { log } from '../http/log.ts'
import { consume, noteFailure, wakeUp } from './consume.ts'
import { reactions } from './registry.ts'

const DEAD_LETTERS = 'marquee-events-dead'

/** Queue handler: each message stands alone, a failing one is retried later and later, then dead-lettered. */
export async function handleQueue(batch: MessageBatch, deps: Deps): Promise<void> {
  const ctx = { db: deps.database('first-primary'), deps, now: deps.clock() }
  for (const message of batch.messages) {
    const parsed = wakeUp.safeParse(message.body)
    if (!parsed.success) {
      log('error', 'queue message without an event', { id: message.id })
      message.ack()
      continue
    }
    const { eventId } = parsed.data
    try {
      if (batch.queue === DEAD_LETTERS) await markDead(ctx, eventId)
      else await consume(ctx, eventId, reactions)
      message.ack()
    } catch (error) {
      log('warn', 'event failed', { eventId, attempt: message.attempts, error: String(error) })
      await noteFailure(ctx, eventId, error).catch(() => log('error', 'failure not noted', { eventId }))
      message.retry({ delaySeconds: Math.min(300, 2 ** message.attempts) })
    }
  }
}

/** A dead letter keeps its row and its reason; `replayEvent` brings it back. */
async function markDead(
  ctx: { db: ReturnType<Deps['database']>; now: number },
  eventId: string,
): Promise<void> {
  log('error', 'event is dead', { eventId })
  await ctx.db
    .update(outbox)
    .set({ deadAt: ctx.now })
    .where(and(eq(outbox.id, eventId), isNull(outbox.deliveredAt)))
}

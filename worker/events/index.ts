import type { Deps } from '../deps.ts'
import { sealAudit } from '../features/security/index.ts'
import { log } from '../http/log.ts'
import { consume, wakeUp } from './consume.ts'
import { markDead, noteFailure } from './failure.ts'
import type { ReactionCtx, Reactions } from './reactions.ts'
import { reactions } from './registry.ts'

export { sweep } from './sweep.ts'

const DEAD_LETTERS = 'marquee-events-dead'
/** When even the failure could not be noted, the database is away: ask again in a while (seconds). */
const BLIND_DELAY = 30

/** Queue handler: each message stands alone, a failing one is retried later and later, then dead. */
export async function handleQueue(
  batch: MessageBatch,
  deps: Deps,
  registry: Reactions = reactions,
): Promise<void> {
  const ctx = { db: deps.database('first-primary'), deps, now: deps.clock() }
  const workspaces = new Set<string>()
  for (const message of batch.messages) {
    const parsed = wakeUp.safeParse(message.body)
    if (!parsed.success) {
      log('error', 'queue message without an event', { id: message.id })
      message.ack()
    } else if (batch.queue === DEAD_LETTERS) await bury(ctx, parsed.data.eventId, message)
    else workspaces.add((await handle(ctx, parsed.data.eventId, message, registry)) ?? '')
  }
  workspaces.delete('')
  for (const workspaceId of workspaces)
    if (isDue(workspaceId, ctx.now))
      await sealAudit(ctx.db, workspaceId).catch((error: unknown) =>
        log('warn', 'audit not sealed, the sweep follows', { workspaceId, error: String(error) }),
      )
}

/** Least time between two seals of one workspace by this isolate (ms): a busy one seals many rows at once. */
const SEAL_INTERVAL = 1000
const sealedAt = new Map<string, number>()

/** What is not sealed now is by the next event, or by the sweep. */
function isDue(workspaceId: string, now: number): boolean {
  if (now - (sealedAt.get(workspaceId) ?? 0) < SEAL_INTERVAL) return false
  if (sealedAt.size >= 1000) sealedAt.clear()
  sealedAt.set(workspaceId, now)
  return true
}

/** The event's workspace when it was delivered now. */
async function handle(
  ctx: ReactionCtx,
  eventId: string,
  message: Message,
  registry: Reactions,
): Promise<string | null> {
  try {
    const workspaceId = await consume(ctx, eventId, registry)
    message.ack()
    return workspaceId
  } catch (error) {
    log('warn', 'event failed', { eventId, attempt: message.attempts, error: String(error) })
    const next = await noteFailure(ctx, eventId, error).catch(() => ({ delaySeconds: BLIND_DELAY }))
    if (next === 'dead') message.ack()
    else message.retry(next)
    return null
  }
}

/** The queue itself gave a message up, which the row has not noticed: its consumer died each time. */
async function bury(ctx: ReactionCtx, eventId: string, message: Message): Promise<void> {
  try {
    await markDead(ctx, eventId, 'The consumer ended without an answer each time.')
    message.ack()
  } catch (error) {
    log('error', 'dead letter not noted', { eventId, error: String(error) })
    message.retry({ delaySeconds: BLIND_DELAY })
  }
}

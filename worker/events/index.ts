import type { Deps } from '../deps.ts'
import { sealAudit } from '../features/security/index.ts'
import { log } from '../http/log.ts'
import { consume, wakeUp } from './consume.ts'
import { consumeTogether } from './consume-together.ts'
import { markDead, noteFailure } from './failure.ts'
import { handleDeliveries } from './handle-deliveries.ts'
import type { ReactionCtx, Reactions } from './reactions.ts'
import { reactions } from './registry.ts'

export { sweep } from './sweep.ts'

const DELIVERIES = 'marquee-deliveries'
const DEAD_LETTERS = 'marquee-events-dead'
/** When even the failure could not be noted, the database is away: ask again in a while (seconds). */
const BLIND_DELAY = 30

/** Queue handler: each message stands alone, a failing one is retried later and later, then dead. */
export async function handleQueue(
  batch: MessageBatch,
  deps: Deps,
  registry: Reactions = reactions,
): Promise<void> {
  if (batch.queue.startsWith(DELIVERIES)) return handleDeliveries(batch, deps)
  const ctx = { db: deps.database('first-primary'), deps, now: deps.clock() }
  const waking = batch.messages.flatMap((message) => {
    const parsed = wakeUp.safeParse(message.body)
    if (parsed.success) return [{ message, eventId: parsed.data.eventId }]
    log('error', 'queue message without an event', { id: message.id })
    message.ack()
    return []
  })
  if (batch.queue === DEAD_LETTERS)
    for (const { message, eventId } of waking) await bury(ctx, eventId, message)
  else await handleAll(ctx, waking, registry)
}

/** Those that may be are delivered together, the others one after the other; then the audit is sealed. */
async function handleAll(
  ctx: ReactionCtx,
  waking: readonly { message: Message; eventId: string }[],
  registry: Reactions,
): Promise<void> {
  const ids = waking.map(({ eventId }) => eventId)
  const done = await consumeTogether(ctx, ids, registry).catch((error: unknown) => {
    log('warn', 'events not read together, each goes alone', { error: String(error) })
    return new Map<string, string | null>()
  })
  const workspaces = new Set<string>()
  for (const { message, eventId } of waking) {
    if (done.has(eventId)) message.ack()
    const workspaceId = done.has(eventId) ? done.get(eventId) : await handle(ctx, eventId, message, registry)
    if (workspaceId) workspaces.add(workspaceId)
  }
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

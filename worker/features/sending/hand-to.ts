import { eq } from 'drizzle-orm'
import type { Circuit } from '#core/domain/notifications/circuit-breaker'
import { afterFailure } from '#core/domain/notifications/retry-plan'
import type { Handover } from '../../adapters/provider.ts'
import { contactBrowser, pushSubscription } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { log } from '../../http/log.ts'
import { circuitOf, isTrusted, mayTry, noteTry } from './circuits.ts'
import { type Attempt, closeAttempt, type EffectRow, type End, openAttempt } from './ledger.ts'
import type { Message } from './payload.ts'
import type { WayOut } from './ways-out.ts'

/** An attempt that was made. */
interface Handed {
  how: 'handed'
  attempt: Attempt
  circuit: Circuit | undefined
  handover: Handover
}

/** Or none: the provider has its rest, or its share of this second (until, epoch ms); or another consumer is at it. */
type NotHanded = { how: 'resting'; until: number } | { how: 'full'; until: number } | { how: 'taken' }

/** Hands an effect to one provider, when that may be tried now. */
export async function handTo(ctx: ReactionCtx, row: EffectRow, way: WayOut): Promise<Handed | NotHanded> {
  const { db, deps } = ctx
  const wait = await deps.providerRates.take(way.name)
  const now = deps.clock()
  if (wait > 0) return { how: 'full', until: now + wait }
  // As long as all is well there is nothing to be read.
  const trusting = await openAttempt(ctx, row, way.name, isTrusted(way.peer))
  if (trusting) return send(way, trusting)
  const circuit = await circuitOf(db, way.peer)
  if (!(await mayTry(db, way.peer, circuit, now)))
    return { how: 'resting', until: Math.max(circuit?.openUntil ?? 0, now + 1_000) }
  const attempt = await openAttempt(ctx, row, way.name)
  return attempt ? send(way, attempt, circuit) : { how: 'taken' }
}

const send = async (way: WayOut, attempt: Attempt, circuit?: Circuit): Promise<Handed> => ({
  ...{ how: 'handed', attempt, circuit },
  handover: await way.send().catch(ownFault),
})

/** An adapter's own; how far it came nobody knows. */
const ownFault = (error: unknown): Handover => ({
  ...{ kind: 'failed', class: 'lost', reason: String(error).slice(0, 400) },
})

/** Records how it went. Resolves to when it is to be looked at again, null when it is settled, or to the next one. */
export async function closeHandover(
  ctx: ReactionCtx,
  row: EffectRow,
  message: Message,
  way: WayOut,
  { attempt, circuit, handover }: Handed,
  others: boolean,
): Promise<number | null | 'next'> {
  const now = ctx.deps.clock()
  const { end, next } = endOf(handover, attempt.attempts, {
    ...{ now, random: ctx.deps.random(), others, dedupes: way.dedupes, pinned: row.pinnedTo !== null },
  })
  const isGone = handover.kind === 'failed' && handover.class === 'gone'
  const pruned =
    isGone && message.channel === 'push'
      ? [pushSubscription, contactBrowser].map((table) =>
          ctx.db.delete(table).where(eq(table.id, message.subscriptionId)),
        )
      : []
  const itsFault = handover.kind === 'failed' && (handover.class === 'down' || handover.class === 'lost')
  await Promise.all([
    closeAttempt(ctx, attempt, handover, end, pruned),
    noteTry(ctx.db, way.peer, circuit, !itsFault, now),
  ])
  if (end.state === 'failed')
    log('warn', 'effect is dead', { effectId: row.id, channel: row.channel, provider: way.name })
  return next
}

function endOf(
  handover: Handover,
  attempts: number,
  circumstances: Parameters<typeof afterFailure>[2],
): { end: End; next: number | null | 'next' } {
  if (handover.kind === 'accepted') return { end: { state: 'confirmed' }, next: null }
  const step = afterFailure(handover, attempts, circumstances)
  if (step.do === 'give_up') return { end: { state: step.state }, next: null }
  if (step.do === 'fail_over') return { end: { state: 'intended', dueAt: circumstances.now }, next: 'next' }
  return { end: { state: 'intended', dueAt: step.at, pin: step.pin }, next: step.at }
}

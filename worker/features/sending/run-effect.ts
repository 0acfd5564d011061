import { eq } from 'drizzle-orm'
import type { Circuit } from '#core/domain/notifications/circuit-breaker'
import { ATTEMPT_DEADLINE } from '#core/domain/notifications/effect'
import { afterFailure } from '#core/domain/notifications/retry-plan'
import type { Handover } from '../../adapters/provider.ts'
import { contactBrowser, effect, pushSubscription } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { log } from '../../http/log.ts'
import { circuitsOf, mayTry, noteTry } from './circuits.ts'
import { closeAttempt, type EffectRow, type End, findEffect, giveUp, openAttempt } from './ledger.ts'
import { type Message, openPayload } from './payload.ts'
import { type WayOut, waysOut } from './ways-out.ts'

/** How long a signalled effect is left alone beyond the time it is due (ms). */
export const LEASE = 60_000
/** When no provider may be tried, they are asked again after this (ms). */
const REST = 30_000

/**
 * Attempts an effect as far as it goes now: the first provider that may be tried, the next one when it is down.
 * Of several consumers one wins each attempt. What is to be tried later is signalled for then.
 */
export async function runEffect(ctx: ReactionCtx, effectId: string): Promise<void> {
  const row = await findEffect(ctx.db, effectId)
  if (row?.state === 'attempted') return revisit(ctx, row, row.updatedAt + ATTEMPT_DEADLINE + 1_000)
  if (row?.state !== 'intended') return
  if (row.dueAt > ctx.deps.clock()) return revisit(ctx, row, row.dueAt)
  // Before the attempt: a key that is not configured must leave the effect as it is.
  const message = await openPayload(ctx.deps.secrets, row)
  const { config, providers } = ctx.deps
  const ways = waysOut(providers, message, { id: row.id, from: config.MAIL_FROM, at: row.createdAt })
  const open = row.pinnedTo ? ways.filter(({ name }) => name === row.pinnedTo) : ways
  if (open.length === 0) return giveUp(ctx, row, row.pinnedTo ? 'unknown' : 'failed', 'no_provider')
  const later = await tryEach(ctx, row, message, open)
  if (later !== null) await revisit(ctx, row, later)
}

/** Null when it is settled or another consumer has it; otherwise when it is to be looked at again. */
async function tryEach(
  ctx: ReactionCtx,
  row: EffectRow,
  message: Message,
  ways: readonly WayOut[],
): Promise<number | null> {
  const { db, deps } = ctx
  const circuits = await circuitsOf(
    db,
    ways.map(({ peer }) => peer),
  )
  let soonest = Number.POSITIVE_INFINITY
  for (const [index, way] of ways.entries()) {
    const now = deps.clock()
    const circuit = circuits.get(way.peer)
    if (!(await mayTry(db, way.peer, circuit, now))) {
      soonest = Math.min(soonest, Math.max(circuit?.openUntil ?? 0, now + 1_000))
      continue
    }
    const wait = await deps.providerRates.take(way.name)
    if (wait > 0) return putOff(ctx, row, now + wait)
    const others = index < ways.length - 1
    const next = await attempt(ctx, row, message, way, circuit, others)
    if (next !== 'next') return next
  }
  return putOff(ctx, row, Number.isFinite(soonest) ? soonest : deps.clock() + REST)
}

async function attempt(
  ctx: ReactionCtx,
  row: EffectRow,
  message: Message,
  way: WayOut,
  circuit: Circuit | undefined,
  others: boolean,
): Promise<number | null | 'next'> {
  const opened = await openAttempt(ctx, row, way.name)
  if (!opened) return null
  const handover = await way.send().catch(
    // An adapter's own fault; how far it came nobody knows.
    (error: unknown): Handover => ({ kind: 'failed', class: 'lost', reason: String(error).slice(0, 400) }),
  )
  const now = ctx.deps.clock()
  const { end, next } = endOf(handover, opened.attempts, {
    ...{ now, random: ctx.deps.random(), others, dedupes: way.dedupes, pinned: row.pinnedTo !== null },
  })
  const isGone = handover.kind === 'failed' && handover.class === 'gone'
  const pruned =
    isGone && message.channel === 'push'
      ? [pushSubscription, contactBrowser].map((table) =>
          ctx.db.delete(table).where(eq(table.id, message.subscriptionId)),
        )
      : []
  await closeAttempt(ctx, opened, handover, end, pruned)
  if (end.state === 'failed')
    log('warn', 'effect is dead', { effectId: row.id, channel: row.channel, provider: way.name })
  const ownFault = handover.kind === 'failed' && (handover.class === 'down' || handover.class === 'lost')
  await noteTry(ctx.db, way.peer, circuit, !ownFault, now)
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

/** No attempt was made, so none is counted. */
async function putOff({ db }: ReactionCtx, { id }: EffectRow, at: number): Promise<number> {
  await db.update(effect).set({ dueAt: at }).where(eq(effect.id, id))
  return at
}

/** The row is leased until then, so that the sweep does not signal it as well. */
async function revisit({ db, deps }: ReactionCtx, row: EffectRow, at: number): Promise<void> {
  await db
    .update(effect)
    .set({ leasedUntil: at + LEASE })
    .where(eq(effect.id, row.id))
  const delay = Math.max(0, at - deps.clock())
  await deps.deliveryQueues
    .signal([{ priority: row.priority, wakeUp: { effectId: row.id }, delay }])
    .catch((error: unknown) =>
      log('warn', 'wake-up signal lost, the sweep follows', { effectId: row.id, error: String(error) }),
    )
}

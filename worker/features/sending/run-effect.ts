import { eq } from 'drizzle-orm'
import { ATTEMPT_DEADLINE } from '#core/domain/notifications/effect'
import { effect } from '../../db/schema/index.ts'
import type { InTurn } from '../../events/in-turn.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { log } from '../../http/log.ts'
import { closeHandover, handTo } from './hand-to.ts'
import { type EffectRow, findEffect, giveUp } from './ledger.ts'
import { type Message, openPayload } from './payload.ts'
import { type WayOut, waysOut } from './ways-out.ts'

/** How long a signalled effect is left alone beyond the time it is due (ms). */
export const LEASE = 60_000
/** When no provider may be tried, they are asked again after this (ms). */
const REST = 30_000

/** Where nothing else is on its way. */
const alone: InTurn = (work) => work()

/**
 * Attempts an effect as far as it goes now: the first provider that may be tried, the next one when it is down.
 * Of several consumers one wins each attempt, which is made `inTurn`. What is to be tried later is signalled for then.
 */
export async function runEffect(ctx: ReactionCtx, effectId: string, inTurn = alone): Promise<void> {
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
  const later = await tryEach(ctx, row, message, open, inTurn)
  if (later !== null) await revisit(ctx, row, later)
}

/** Null when it is settled or another consumer has it; otherwise when it is to be looked at again. */
async function tryEach(
  ctx: ReactionCtx,
  row: EffectRow,
  message: Message,
  ways: readonly WayOut[],
  inTurn: InTurn,
): Promise<number | null> {
  let soonest = Number.POSITIVE_INFINITY
  for (const [index, way] of ways.entries()) {
    const handed = await inTurn(() => handTo(ctx, row, way))
    if (handed.how === 'taken') return null
    if (handed.how === 'full') return putOff(ctx, row, handed.until)
    if (handed.how === 'resting') soonest = Math.min(soonest, handed.until)
    else {
      // After its turn: how it went is noted while the next is on its way.
      const next = await closeHandover(ctx, row, message, way, handed, index < ways.length - 1)
      if (next !== 'next') return next
    }
  }
  return putOff(ctx, row, Number.isFinite(soonest) ? soonest : ctx.deps.clock() + REST)
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

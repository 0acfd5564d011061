import { and, eq, inArray, lt, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { ATTEMPT_DEADLINE, type EffectState, type ErrorClass } from '#core/domain/notifications/effect'
import { MAX_ATTEMPTS } from '#core/domain/notifications/retry-plan'
import type { Handover, Providers } from '../../adapters/provider.ts'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { effect, effectAttempt, notificationDelivery } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'

export type EffectRow = typeof effect.$inferSelect
export type Attempt = Pick<EffectRow, 'id' | 'attempts' | 'deliveryId'> & { provider: string }

export async function findEffect(db: Db, id: string): Promise<EffectRow | undefined> {
  const [row] = await db.select().from(effect).where(eq(effect.id, id))
  return row
}

/** `intended → attempted`, by one consumer only. Null when another one was first, or when `only` does not hold. */
export async function openAttempt(
  { db, deps }: ReactionCtx,
  { id, deliveryId }: EffectRow,
  provider: string,
  only?: SQL,
): Promise<Attempt | null> {
  const now = deps.clock()
  const [[attempt]] = await db.batch([
    db
      .update(effect)
      .set({ state: 'attempted', attempts: sql`${effect.attempts} + 1`, provider, updatedAt: now })
      .where(and(eq(effect.id, id), eq(effect.state, 'intended'), only))
      .returning({ attempts: effect.attempts }),
    // It sees whether the statement just before it hit.
    db
      .insert(effectAttempt)
      .select(
        sql`SELECT id, attempts, ${provider}, ${now}, NULL, NULL, NULL FROM effect WHERE id = ${id} AND changes() > 0`,
      ),
  ])
  return attempt ? { id, deliveryId, provider, attempts: attempt.attempts } : null
}

export interface End {
  state: EffectState
  /** When it may be tried again. */
  dueAt?: number
  pin?: boolean
}

/**
 * Records how an attempt ended, with its delivery. The number of the attempt is the fence: a late answer still
 * settles what was given up as `unknown`, and never touches a later attempt. A confirmed message is forgotten.
 */
export async function closeAttempt(
  { db, deps }: ReactionCtx,
  attempt: Attempt,
  handover: Handover,
  { state, dueAt, pin }: End,
  further: Statement[] = [],
): Promise<void> {
  const now = deps.clock()
  const isFailure = handover.kind === 'failed'
  const ended = {
    state,
    updatedAt: now,
    lastError: isFailure ? handover.reason : null,
    errorClass: isFailure ? handover.class : null,
    ...(dueAt !== undefined && { dueAt }),
    ...(pin && { pinnedTo: attempt.provider }),
    ...(!isFailure && { payload: '', sealedWith: null, confirmedAt: now, providerRef: handover.ref }),
  }
  await db.batch([
    db
      .update(effect)
      .set(ended)
      .where(
        and(
          eq(effect.id, attempt.id),
          eq(effect.attempts, attempt.attempts),
          inArray(effect.state, ['attempted', 'unknown']),
        ),
      ),
    db
      .update(effectAttempt)
      .set({
        endedAt: now,
        outcome: isFailure ? handover.class : 'accepted',
        reason: isFailure ? handover.reason : null,
      })
      .where(and(eq(effectAttempt.effectId, attempt.id), eq(effectAttempt.attempt, attempt.attempts))),
    ...(attempt.deliveryId ? [settleDelivery(db, attempt.deliveryId, now)] : []),
    ...further,
  ])
}

/**
 * A delivery stands where its effects stand, asked in the batch that changed one: sent when one got through,
 * handed over while one may, unknown when one may have, failed when none did.
 */
export const settleDelivery = (db: Db, deliveryId: string, now: number): Statement => {
  const of = sql`FROM effect WHERE effect.delivery_id = ${deliveryId}`
  return db
    .update(notificationDelivery)
    .set({
      state: sql`CASE
        WHEN EXISTS (SELECT 1 ${of} AND state = 'confirmed') THEN 'sent'
        WHEN EXISTS (SELECT 1 ${of} AND state IN ('intended', 'attempted')) THEN 'handed_over'
        WHEN EXISTS (SELECT 1 ${of} AND state = 'unknown') THEN 'unknown'
        ELSE 'failed' END`,
      sentAt: sql`(SELECT min(confirmed_at) ${of})`,
      provider: sql`(SELECT provider ${of} ORDER BY confirmed_at IS NULL, updated_at DESC LIMIT 1)`,
      attempts: sql`(SELECT sum(attempts) ${of})`,
      errorClass: sql`(SELECT error_class ${of} ORDER BY updated_at DESC LIMIT 1)`,
      reason: sql`(SELECT last_error ${of} AND state IN ('failed', 'unknown') ORDER BY updated_at DESC LIMIT 1)`,
      updatedAt: now,
    })
    .where(and(eq(notificationDelivery.id, deliveryId), sql`EXISTS (SELECT 1 ${of})`))
}

const DIED: ErrorClass = 'died'
/** Effects one round gives up. */
const BATCH = 200

/**
 * Attempts whose consumer died. A provider that tells copies by their key gets the message again; otherwise
 * nobody can tell whether it left, so a person or the provider's report decides.
 */
export async function giveUpAttempts(db: Db, providers: Providers, now: number): Promise<number> {
  const { email, push, sms, chat } = providers
  const knowing = [...email, ...push, ...sms, ...chat].filter((each) => each.dedupes).map(({ name }) => name)
  const silent = and(eq(effect.state, 'attempted'), lt(effect.updatedAt, now - ATTEMPT_DEADLINE))
  const dead = await db
    .select({ id: effect.id, attempts: effect.attempts, deliveryId: effect.deliveryId })
    .from(effect)
    .where(silent)
    .limit(BATCH)
  const mayRepeat = and(inArray(effect.provider, knowing), sql`${effect.attempts} % ${MAX_ATTEMPTS} <> 0`)
  const mayNot = or(notInArray(effect.provider, knowing), sql`${effect.attempts} % ${MAX_ATTEMPTS} = 0`)
  const reason = { errorClass: DIED, lastError: 'attempt_died', updatedAt: now }
  for (const { id, attempts, deliveryId } of dead) {
    const same = and(eq(effect.id, id), eq(effect.attempts, attempts), eq(effect.state, 'attempted'))
    await db.batch([
      db
        .update(effect)
        .set({ state: 'intended', pinnedTo: sql`provider`, dueAt: now, leasedUntil: 0, ...reason })
        .where(and(same, mayRepeat)),
      db
        .update(effect)
        .set({ state: 'unknown', ...reason })
        .where(and(same, mayNot)),
      ...(deliveryId ? [settleDelivery(db, deliveryId, now)] : []),
    ])
  }
  return dead.length
}

/** Gives up, without an attempt, what nothing can be tried for. A person may re-drive it. */
export async function giveUp(
  { db, deps }: ReactionCtx,
  { id, deliveryId }: Pick<EffectRow, 'id' | 'deliveryId'>,
  state: 'failed' | 'unknown',
  reason: string,
): Promise<void> {
  const now = deps.clock()
  await db.batch([
    db
      .update(effect)
      .set({ state, errorClass: DIED, lastError: reason, updatedAt: now })
      .where(and(eq(effect.id, id), eq(effect.state, 'intended'))),
    ...(deliveryId ? [settleDelivery(db, deliveryId, now)] : []),
  ])
}

/** The queue gave its message up: the consumer died each time before it could note anything. */
export async function buryEffect(ctx: ReactionCtx, effectId: string): Promise<void> {
  const row = await findEffect(ctx.db, effectId)
  if (row) await giveUp(ctx, row, 'failed', 'consumer_died')
}

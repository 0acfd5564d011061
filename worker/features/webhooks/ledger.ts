import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { ATTEMPT_DEADLINE } from '#core/domain/notifications/effect'
import { WEBHOOK_TEST } from '#core/domain/webhooks/event-types'
import { WEBHOOK_RETRIES } from '#core/domain/webhooks/retries'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { insertFrom } from '../../db/insert-from.ts'
import { providerCircuit, webhookAttempt, webhookDelivery, webhookEndpoint } from '../../db/schema/index.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import type { Posted } from './post.ts'

export type DeliveryRow = typeof webhookDelivery.$inferSelect
export type EndpointRow = typeof webhookEndpoint.$inferSelect

/** Whose failures count together in the circuits of providers. */
export const peerOf = (endpointId: string) => `webhook:${endpointId}`

/** A person who sends something again says that the endpoint may be trusted. */
export const trustAgain = (db: Db, endpointId: string): Statement =>
  db.delete(providerCircuit).where(eq(providerCircuit.provider, peerOf(endpointId)))

/** A delivery with where it goes. */
export async function findWebhook(db: Db, id: string) {
  const [found] = await db
    .select({ delivery: webhookDelivery, endpoint: webhookEndpoint })
    .from(webhookDelivery)
    .innerJoin(webhookEndpoint, eq(webhookEndpoint.id, webhookDelivery.endpointId))
    .where(eq(webhookDelivery.id, id))
  return found
}

/** `intended → attempted`, by one consumer only. The attempt's number; null when another was first, or `only` does not hold. */
export async function openAttempt(
  { db, deps }: ReactionCtx,
  id: string,
  only: SQL | undefined,
): Promise<number | null> {
  const now = deps.clock()
  const [[attempt]] = await db.batch([
    db
      .update(webhookDelivery)
      .set({ state: 'attempted', attempts: sql`${webhookDelivery.attempts} + 1`, updatedAt: now })
      .where(and(eq(webhookDelivery.id, id), eq(webhookDelivery.state, 'intended'), only))
      .returning({ attempts: webhookDelivery.attempts }),
    // It sees whether the statement just before it hit.
    insertFrom(
      db,
      webhookAttempt,
      { deliveryId: sql`id`, attempt: sql`attempts`, startedAt: sql`${now}` },
      sql`FROM webhook_delivery WHERE id = ${id} AND changes() > 0`,
    ),
  ])
  return attempt?.attempts ?? null
}

export interface End {
  state: 'confirmed' | 'intended' | 'failed' | 'unknown'
  /** When it may be tried again. */
  dueAt?: number
  mayHold: boolean
}

/**
 * Records how an attempt ended. Its number is the fence: a late answer still settles what was given up as unknown,
 * and never touches a later attempt.
 */
export async function closeAttempt(
  { db, deps }: ReactionCtx,
  { id }: Pick<DeliveryRow, 'id'>,
  attempt: number,
  { failure, status, answer }: Posted,
  { state, dueAt, mayHold }: End,
  further: readonly Statement[],
): Promise<void> {
  const now = deps.clock()
  const reason = failure?.reason ?? null
  await db.batch([
    db
      .update(webhookDelivery)
      .set({
        ...{ state, status, reason, mayHold, errorClass: failure?.class ?? null, updatedAt: now },
        ...(dueAt !== undefined && { dueAt }),
        ...(state === 'confirmed' && { confirmedAt: now }),
      })
      .where(
        and(
          eq(webhookDelivery.id, id),
          eq(webhookDelivery.attempts, attempt),
          inArray(webhookDelivery.state, ['attempted', 'unknown']),
        ),
      ),
    db
      .update(webhookAttempt)
      .set({ endedAt: now, outcome: failure?.class ?? 'accepted', status, answer, reason })
      .where(and(eq(webhookAttempt.deliveryId, id), eq(webhookAttempt.attempt, attempt))),
    ...further,
  ])
}

/** Deliveries that one round gives up. */
const BATCH = 200

/** Attempts whose consumer died go again, since the endpoint knows a copy by its id; the last one's end is unknown. */
export async function giveUpWebhooks(db: Db, now: number): Promise<number> {
  const { id, state, updatedAt, attempts, type } = webhookDelivery
  const silent = sql`${state} = 'attempted' AND ${updatedAt} < ${now - ATTEMPT_DEADLINE}`
  const isLast = sql`${type} = ${WEBHOOK_TEST} OR ${attempts} % ${WEBHOOK_RETRIES.attempts} = 0`
  const dead = db.select({ id }).from(webhookDelivery).where(silent).limit(BATCH)
  const changed = await db
    .update(webhookDelivery)
    .set({
      state: sql`CASE WHEN ${isLast} THEN 'unknown' ELSE 'intended' END`,
      ...{ mayHold: true, dueAt: now, leasedUntil: 0, errorClass: 'died', reason: 'attempt_died' },
      updatedAt: now,
    })
    .where(and(inArray(id, dead), silent))
    .returning({ id })
  return changed.length
}

/** The queue gave its message up: the consumer died each time before it could note anything. */
export async function buryWebhook({ db, deps }: ReactionCtx, id: string): Promise<void> {
  await db
    .update(webhookDelivery)
    .set({ state: 'failed', errorClass: 'died', reason: 'consumer_died', updatedAt: deps.clock() })
    .where(and(eq(webhookDelivery.id, id), eq(webhookDelivery.state, 'intended')))
}

import { and, eq, sql } from 'drizzle-orm'
import type { Circuit } from '#core/domain/notifications/circuit-breaker'
import { ATTEMPT_DEADLINE } from '#core/domain/notifications/effect'
import { afterFailure } from '#core/domain/notifications/retry-plan'
import { WEBHOOK_TEST } from '#core/domain/webhooks/event-types'
import { TEST_RETRIES, WEBHOOK_RETRIES } from '#core/domain/webhooks/retries'
import { webhookDelivery } from '../../db/schema/index.ts'
import type { InTurn } from '../../events/in-turn.ts'
import type { ReactionCtx } from '../../events/reactions.ts'
import { log } from '../../http/log.ts'
import { circuitOf, isTrusted, LEASE, mayTry, noteTry } from '../sending/index.ts'
import {
  closeAttempt,
  type DeliveryRow,
  type End,
  type EndpointRow,
  findWebhook,
  openAttempt,
  peerOf,
} from './ledger.ts'
import { type Posted, postWebhook } from './post.ts'
import { openSecrets } from './secret.ts'
import { noteStanding } from './turn-off.ts'

interface Webhook {
  delivery: DeliveryRow
  endpoint: EndpointRow
}

/** An attempt that was made, or when the endpoint has had its rest (epoch ms). */
type Handed = { attempt: number; circuit: Circuit | undefined; posted: Posted } | { until: number }

/** Where nothing else is on its way. */
const alone: InTurn = (work) => work()

/**
 * Attempts a delivery when it is due. Of several consumers one wins each attempt, which is made `inTurn`; what is to be
 * tried later is signalled for then.
 */
export async function runWebhook(ctx: ReactionCtx, deliveryId: string, inTurn = alone): Promise<void> {
  const webhook = await findWebhook(ctx.db, deliveryId)
  if (!webhook) return
  const { delivery, endpoint } = webhook
  if (delivery.state === 'attempted')
    return revisit(ctx, delivery, delivery.updatedAt + ATTEMPT_DEADLINE + 1_000)
  if (delivery.state !== 'intended') return
  if (delivery.dueAt > ctx.deps.clock()) return revisit(ctx, delivery, delivery.dueAt)
  if (endpoint.status !== 'active' && !isTest(delivery)) return standBy(ctx, webhook)
  // Before the attempt: a key that is not configured must leave the delivery as it is.
  const secrets = await secretsOf(ctx, endpoint)
  const handed = await inTurn(() => tryNow(ctx, webhook, secrets))
  if (!handed) return
  const later =
    'until' in handed ? await putOff(ctx, delivery, handed.until) : await close(ctx, webhook, handed)
  if (later !== null) await revisit(ctx, delivery, later)
}

const isTest = ({ type }: DeliveryRow) => type === WEBHOOK_TEST

async function secretsOf({ deps }: ReactionCtx, endpoint: EndpointRow): Promise<string[]> {
  const { current, previous } = await openSecrets(deps.secrets, endpoint)
  const holds = previous !== undefined && (endpoint.previousUntil ?? 0) > deps.clock()
  return holds ? [current, previous] : [current]
}

/** Null when another consumer has it. A test is sent whatever the endpoint did before. */
async function tryNow(ctx: ReactionCtx, webhook: Webhook, secrets: string[]): Promise<Handed | null> {
  const { id } = webhook.delivery
  const peer = peerOf(webhook.endpoint.id)
  const test = isTest(webhook.delivery)
  // As long as all is well there is nothing to be read.
  const trusting = await openAttempt(ctx, id, test ? undefined : isTrusted(peer))
  if (trusting !== null)
    return { attempt: trusting, circuit: undefined, posted: await post(ctx, webhook, secrets) }
  if (test) return null
  const circuit = await circuitOf(ctx.db, peer)
  const now = ctx.deps.clock()
  if (!(await mayTry(ctx.db, peer, circuit, now)))
    return { until: Math.max(circuit?.openUntil ?? 0, now + 1_000) }
  const attempt = await openAttempt(ctx, id, undefined)
  return attempt === null ? null : { attempt, circuit, posted: await post(ctx, webhook, secrets) }
}

const post = ({ deps }: ReactionCtx, { delivery, endpoint }: Webhook, secrets: string[]): Promise<Posted> =>
  postWebhook(deps, endpoint.url, secrets, {
    ...{ id: delivery.eventId, body: delivery.body },
    timestamp: Math.floor(deps.clock() / 1000),
  })

/** Resolves to when it is to be tried again, null when it is settled. */
async function close(
  ctx: ReactionCtx,
  { delivery, endpoint }: Webhook,
  { attempt, circuit, posted }: Exclude<Handed, { until: number }>,
): Promise<number | null> {
  const now = ctx.deps.clock()
  const end = endOf(posted, attempt, delivery, { now, random: ctx.deps.random() })
  const standing = isTest(delivery) ? null : noteStanding(ctx, endpoint, posted, now)
  const itsFault = posted.failure?.class === 'down' || posted.failure?.class === 'lost'
  await Promise.all([
    closeAttempt(ctx, delivery, attempt, posted, end, standing?.writes ?? []),
    noteTry(ctx.db, peerOf(endpoint.id), circuit, !itsFault, now),
  ])
  if (standing?.eventId) await ctx.deps.wake([standing.eventId]).catch(() => undefined)
  if (end.state === 'failed' || end.state === 'unknown')
    log('warn', 'webhook is dead', { deliveryId: delivery.id, endpointId: endpoint.id, state: end.state })
  return end.dueAt ?? null
}

function endOf(
  { failure }: Posted,
  attempt: number,
  delivery: DeliveryRow,
  at: { now: number; random: number },
): End {
  if (!failure) return { state: 'confirmed', mayHold: true }
  const mayHold = delivery.mayHold || failure.class === 'lost'
  const circumstances = { ...at, others: false, dedupes: true, pinned: delivery.mayHold }
  const step = afterFailure(
    failure,
    attempt,
    circumstances,
    isTest(delivery) ? TEST_RETRIES : WEBHOOK_RETRIES,
  )
  if (step.do === 'give_up') return { state: step.state, mayHold }
  return { state: 'intended', mayHold, dueAt: step.do === 'retry' ? step.at : at.now }
}

/** Nothing goes to an endpoint that is paused, and what is left for one that is off is a dead letter. */
async function standBy({ db, deps }: ReactionCtx, { delivery, endpoint }: Webhook): Promise<void> {
  const change =
    endpoint.status === 'paused'
      ? { state: 'held' as const }
      : { state: 'failed' as const, reason: 'endpoint_off' }
  await db
    .update(webhookDelivery)
    .set({ ...change, updatedAt: deps.clock() })
    .where(
      and(
        eq(webhookDelivery.id, delivery.id),
        eq(webhookDelivery.state, 'intended'),
        sql`EXISTS (SELECT 1 FROM webhook_endpoint WHERE id = ${endpoint.id} AND status = ${endpoint.status})`,
      ),
    )
}

/** No attempt was made, so none is counted. */
async function putOff({ db }: ReactionCtx, { id }: DeliveryRow, at: number): Promise<number> {
  await db.update(webhookDelivery).set({ dueAt: at }).where(eq(webhookDelivery.id, id))
  return at
}

/** The row is leased until then, so that the sweep does not signal it as well. */
async function revisit({ db, deps }: ReactionCtx, { id }: DeliveryRow, at: number): Promise<void> {
  await db
    .update(webhookDelivery)
    .set({ leasedUntil: at + LEASE })
    .where(eq(webhookDelivery.id, id))
  const delay = Math.max(0, at - deps.clock())
  await deps.deliveryQueues
    .signal([{ wakeUp: { webhookId: id }, delay }])
    .catch((error: unknown) =>
      log('warn', 'wake-up signal lost, the sweep follows', { webhookId: id, error: String(error) }),
    )
}

import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { buryDelivery, consumeDelivery } from '../features/notifications/index.ts'
import { buryEffect, runEffect } from '../features/sending/index.ts'
import { buryWebhook, runWebhook } from '../features/webhooks/index.ts'
import { log } from '../http/log.ts'
import { type InTurn, inTurn } from './in-turn.ts'
import type { ReactionCtx } from './reactions.ts'

const wakeUp = z.union([
  z.object({ deliveryId: z.string() }),
  z.object({ effectId: z.string() }),
  z.object({ webhookId: z.string() }),
])
type Target = z.infer<typeof wakeUp>

/** Messages of one batch on their way at once: a Worker has six connections. */
const AT_ONCE = 6
const FIRST_DELAY = 5
const LONGEST_DELAY = 300

/**
 * Queue handler of the deliveries: the rows say what is to be done, a message only that there is something. All of a
 * batch go side by side, so that what they ask of the database shares its trips.
 */
export async function handleDeliveries(batch: MessageBatch, deps: Deps): Promise<void> {
  const db = deps.databaseOfMany()
  const sixAtOnce = inTurn(AT_ONCE)
  const run = batch.queue.endsWith('-dead') ? bury : carryOut
  await Promise.all(
    batch.messages.map((message) =>
      handle(message, (target) => run({ db, deps, now: deps.clock() }, target, sixAtOnce)),
    ),
  )
}

async function handle(message: Message, run: (target: Target) => Promise<void>): Promise<void> {
  const parsed = wakeUp.safeParse(message.body)
  if (!parsed.success) {
    log('error', 'queue message without a delivery', { id: message.id })
    return message.ack()
  }
  try {
    await run(parsed.data)
    message.ack()
  } catch (error) {
    log('warn', 'delivery failed', { ...parsed.data, attempt: message.attempts, error: String(error) })
    message.retry({ delaySeconds: Math.min(LONGEST_DELAY, FIRST_DELAY * 3 ** (message.attempts - 1)) })
  }
}

/** Decides what is to be decided, and attempts what that hands over. */
async function carryOut(ctx: ReactionCtx, target: Target, inTurn: InTurn): Promise<void> {
  if ('webhookId' in target) return runWebhook(ctx, target.webhookId, inTurn)
  const effectIds = 'effectId' in target ? [target.effectId] : await consumeDelivery(ctx, target.deliveryId)
  for (const effectId of effectIds) await runEffect(ctx, effectId, inTurn)
}

function bury(ctx: ReactionCtx, target: Target): Promise<void> {
  if ('webhookId' in target) return buryWebhook(ctx, target.webhookId)
  return 'effectId' in target ? buryEffect(ctx, target.effectId) : buryDelivery(ctx, target.deliveryId)
}

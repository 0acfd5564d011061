import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { buryDelivery, consumeDelivery } from '../features/notifications/index.ts'
import { buryEffect, runEffect } from '../features/sending/index.ts'
import { log } from '../http/log.ts'
import type { ReactionCtx } from './reactions.ts'

const wakeUp = z.union([z.object({ deliveryId: z.string() }), z.object({ effectId: z.string() })])

/** Messages one batch handles at once. */
const AT_ONCE = 6
const FIRST_DELAY = 5
const LONGEST_DELAY = 300

/** Queue handler of the deliveries: the rows say what is to be done, a message only that there is something. */
export async function handleDeliveries(batch: MessageBatch, deps: Deps): Promise<void> {
  const isDead = batch.queue.endsWith('-dead')
  const waiting = [...batch.messages]
  const worker = async () => {
    for (let message = waiting.shift(); message; message = waiting.shift())
      await handle({ db: deps.database('first-primary'), deps, now: deps.clock() }, message, isDead)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

async function handle(ctx: ReactionCtx, message: Message, isDead: boolean): Promise<void> {
  const parsed = wakeUp.safeParse(message.body)
  if (!parsed.success) {
    log('error', 'queue message without a delivery', { id: message.id })
    return message.ack()
  }
  const target = parsed.data
  try {
    if ('deliveryId' in target) await (isDead ? buryDelivery : consumeDelivery)(ctx, target.deliveryId)
    else await (isDead ? buryEffect : runEffect)(ctx, target.effectId)
    message.ack()
  } catch (error) {
    log('warn', 'delivery failed', { ...target, attempt: message.attempts, error: String(error) })
    message.retry({ delaySeconds: Math.min(LONGEST_DELAY, FIRST_DELAY * 3 ** (message.attempts - 1)) })
  }
}

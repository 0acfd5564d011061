import type { Severity } from '#core/domain/notifications/kinds'

/** What a message of the queues wakes up for, and in how many milliseconds. */
export type DeliverySignal =
  | { priority: Severity; wakeUp: { deliveryId: string } | { effectId: string }; delay?: number }
  | { wakeUp: { webhookId: string }; delay?: number }

export interface DeliveryQueues {
  /** Losing a signal is harmless: the sweep follows when the row's lease ends. */
  signal(signals: readonly DeliverySignal[]): Promise<void>
}

type Lane = 'critical' | 'high' | 'normal' | 'webhooks'

/** The longest a message may wait in a queue (s). */
const LONGEST = 43_200
const BATCH = 100

/**
 * A queue for each priority, so that ten thousand newsletters never stand before a security alert, and one for
 * webhooks, so that nobody waits for somebody else's slow server.
 */
export const createDeliveryQueues = (lanes: Record<Lane, Queue>): DeliveryQueues => ({
  async signal(signals) {
    for (const lane of ['critical', 'high', 'normal', 'webhooks'] as const) {
      const messages = signals
        .filter((each) => laneOf(each) === lane)
        .map(({ wakeUp, delay = 0 }) => ({
          body: wakeUp,
          delaySeconds: Math.min(LONGEST, Math.ceil(delay / 1000)),
        }))
      for (let from = 0; from < messages.length; from += BATCH)
        await lanes[lane].sendBatch(messages.slice(from, from + BATCH))
    }
  },
})

function laneOf(signal: DeliverySignal): Lane {
  if (!('priority' in signal)) return 'webhooks'
  return signal.priority === 'low' ? 'normal' : signal.priority
}

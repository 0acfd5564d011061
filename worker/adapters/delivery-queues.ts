import type { Severity } from '#core/domain/notifications/kinds'

/** What a message of the queues wakes up for. */
export type DeliveryWakeUp = { deliveryId: string } | { effectId: string }

export interface DeliveryQueues {
  /** Losing a signal is harmless: the sweep follows when the row's lease ends. */
  signal(wakeUps: readonly { priority: Severity; wakeUp: DeliveryWakeUp; delay?: number }[]): Promise<void>
}

type Lane = 'critical' | 'high' | 'normal'

/** The longest a message may wait in a queue (s). */
const LONGEST = 43_200
const BATCH = 100

/** A queue for each priority, so that ten thousand newsletters never stand before a security alert. */
export const createDeliveryQueues = (lanes: Record<Lane, Queue>): DeliveryQueues => ({
  async signal(wakeUps) {
    for (const lane of ['critical', 'high', 'normal'] as const) {
      const messages = wakeUps
        .filter(({ priority }) => laneOf(priority) === lane)
        .map(({ wakeUp, delay = 0 }) => ({
          body: wakeUp,
          delaySeconds: Math.min(LONGEST, Math.ceil(delay / 1000)),
        }))
      for (let from = 0; from < messages.length; from += BATCH)
        await lanes[lane].sendBatch(messages.slice(from, from + BATCH))
    }
  },
})

const laneOf = (priority: Severity): Lane => (priority === 'low' ? 'normal' : priority)

import type { JointReaction } from '../../events/reactions.ts'
import { leaseDeliveries } from '../sending/index.ts'

/** What is to be sent at once does not wait for the next round. */
export const signalDeliveries: JointReaction<'notification.created'> = {
  name: 'signal-deliveries',
  async runAll({ db, deps }, events) {
    for (const { data } of events) {
      const due = await leaseDeliveries(db, deps.clock(), data.notificationId)
      await deps.deliveryQueues.signal(
        due.map(({ id, priority }) => ({ priority, wakeUp: { deliveryId: id } })),
      )
    }
    return []
  },
}

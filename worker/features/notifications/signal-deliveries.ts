import type { Reaction } from '../../events/reactions.ts'
import { leaseDeliveries } from '../sending/index.ts'

/** What is to be sent at once does not wait for the next round. */
export const signalDeliveries: Reaction<'notification.created'> = {
  name: 'signal-deliveries',
  together: true,
  async run({ db, deps }, { data }) {
    const due = await leaseDeliveries(db, deps.clock(), data.notificationId)
    await deps.deliveryQueues.signal(
      due.map(({ id, priority }) => ({ priority, wakeUp: { deliveryId: id } })),
    )
    return []
  },
}

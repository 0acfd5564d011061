import type { Reaction } from '../../events/reactions.ts'
import { log } from '../../http/log.ts'

/** Rings the bells on the open pages of those who are told. A page that misses it counts anew when it reconnects. */
export const ringBells: Reaction<'notification.created'> = {
  name: 'ring-bells',
  together: true,
  async run({ deps }, { workspaceId, data }) {
    if (!workspaceId) return []
    await deps.hubs.ring(workspaceId, data.userIds).catch((error: unknown) => {
      log('warn', 'bells did not ring', { notificationId: data.notificationId, error: String(error) })
    })
    return []
  },
}

import type { JointReaction } from '../../events/reactions.ts'
import { log } from '../../http/log.ts'

/** Rings the bells on the open pages of those who are told. A page that misses it counts anew when it reconnects. */
export const ringBells: JointReaction<'notification.created'> = {
  name: 'ring-bells',
  async runAll({ deps }, events) {
    for (const [workspaceId, own] of Map.groupBy(events, (event) => event.workspaceId)) {
      if (!workspaceId) continue
      const people = new Set(own.flatMap(({ data }) => data.userIds))
      await deps.hubs.ring(workspaceId, [...people]).catch((error: unknown) => {
        log('warn', 'bells did not ring', { workspaceId, error: String(error) })
      })
    }
    return []
  },
}

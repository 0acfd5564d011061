import { liveNotice } from '#core/domain/collaboration/live-notice'
import { verdictOf } from '#core/domain/collaboration/ruling'
import type { EveryReaction } from '../../events/reactions.ts'
import { log } from '../../http/log.ts'
import { workspacesOf } from './workspaces-of.ts'

/**
 * Tells the open pages of what happened, and ends the sockets whose access an event ended. The latter is
 * tried until it succeeds; a page that misses a notice only shows older news until it asks again.
 */
export const publishToHub: EveryReaction = {
  name: 'publish-to-hub',
  together: true,
  wants: (event) => liveNotice(event) !== null || verdictOf(event) !== null,
  async run({ db, deps }, event) {
    const workspaces = event.workspaceId ? [event.workspaceId] : await workspacesOf(db, event)
    const told = await Promise.allSettled(
      workspaces.map((workspaceId) => deps.hubs.publish(workspaceId, event)),
    )
    for (const outcome of told) {
      if (outcome.status === 'fulfilled') continue
      if (verdictOf(event)) throw outcome.reason
      log('warn', 'hub not told', { type: event.type, error: String(outcome.reason) })
    }
    return []
  },
}

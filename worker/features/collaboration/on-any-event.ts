import { liveNotice } from '#core/domain/collaboration/live-notice'
import { verdictOf } from '#core/domain/collaboration/ruling'
import type { Db } from '../../db/client.ts'
import type { AnyEvent, EveryReaction } from '../../events/reactions.ts'
import { log } from '../../http/log.ts'
import { workspacesOf } from './workspaces-of.ts'

/**
 * Tells the open pages of what happened, and ends the sockets whose access an event ended. The latter is
 * tried until it succeeds; a page that misses a notice only shows older news until it asks again.
 */
export const publishToHub: EveryReaction = {
  name: 'publish-to-hub',
  wants: (event) => liveNotice(event) !== null || verdictOf(event) !== null,
  async runAll({ db, deps }, events) {
    const told = await Promise.allSettled(
      [...(await byWorkspace(db, events))].map(async ([workspaceId, own]) => {
        try {
          await deps.hubs.publish(workspaceId, own)
        } catch (error) {
          if (own.some(verdictOf)) throw error
          log('warn', 'hub not told', { workspaceId, error: String(error) })
        }
      }),
    )
    for (const outcome of told) if (outcome.status === 'rejected') throw outcome.reason
    return []
  },
}

/** An event of an account goes to each workspace in which it may matter. */
async function byWorkspace(db: Db, events: readonly AnyEvent[]): Promise<Map<string, AnyEvent[]>> {
  const found = new Map<string, AnyEvent[]>()
  for (const event of events)
    for (const workspaceId of event.workspaceId ? [event.workspaceId] : await workspacesOf(db, event))
      found.set(workspaceId, [...(found.get(workspaceId) ?? []), event])
  return found
}

import type { LiveStats } from '#core/contracts/hub'
import type { Ruling } from '#core/domain/collaboration/ruling'
import type { Roster } from '#objects/lib/roster'
import type { HubEvent, WorkspaceHub } from '#objects/workspace-hub/workspace-hub'

/** The hubs, one for each workspace. */
export interface WorkspaceHubs {
  /** Passes a WebSocket upgrade on; the answer carries the socket. */
  open(workspaceId: string, request: Request): Promise<Response>
  /** Tells the open pages, and ends the sockets whose access an event ended. Repeating it is harmless. */
  publish(workspaceId: string, events: readonly HubEvent[]): Promise<void>
  /** Says who is on a live document; answers what some of them came too late to hear. */
  attend(workspaceId: string, contentId: string, roster: Roster): Promise<Ruling[]>
  stats(workspaceId: string): Promise<LiveStats>
  /** Tells the open pages of these people that their inbox is another. */
  ring(workspaceId: string, userIds: readonly string[]): Promise<void>
}

export function createWorkspaceHubs(namespace: DurableObjectNamespace<WorkspaceHub>): WorkspaceHubs {
  const stub = (workspaceId: string) => namespace.get(namespace.idFromName(workspaceId))
  return {
    open: (workspaceId, request) => stub(workspaceId).fetch(request),
    publish: (workspaceId, events) => stub(workspaceId).publish(events),
    attend: (workspaceId, contentId, roster) => stub(workspaceId).attend(contentId, roster),
    stats: (workspaceId) => stub(workspaceId).stats(),
    ring: async (workspaceId, userIds) => {
      if (userIds.length > 0) await stub(workspaceId).ring(userIds)
    },
  }
}

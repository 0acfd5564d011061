import type { SessionMessage } from '#core/contracts/collaboration'
import type { Ruling } from '#core/domain/collaboration/ruling'
import type { CollaborationSession } from '#objects/collaboration-session/collaboration-session'
import type { Roster } from '#objects/lib/roster'

/** The live documents, by content id. */
export interface CollaborationSessions {
  /** Passes a WebSocket upgrade on; the answer carries the socket. */
  open(contentId: string, request: Request): Promise<Response>
  /** Brings library and live document together; false when the document was never opened live. */
  settle(contentId: string): Promise<boolean>
  /** Ends the sockets of this workspace that a ruling concerns; repeating it is harmless. */
  enforce(workspaceId: string, contentId: string, ruling: Ruling): Promise<void>
  /** Who has a socket on the document now. */
  roster(workspaceId: string, contentId: string): Promise<Roster>
  /** Tells the document's open pages; with none open, the document itself is not even read. */
  announce(contentId: string, message: SessionMessage): Promise<void>
}

export function createCollaborationSessions(
  namespace: DurableObjectNamespace<CollaborationSession>,
): CollaborationSessions {
  const stub = (contentId: string) => namespace.get(namespace.idFromName(contentId))
  return {
    open: (contentId, request) => stub(contentId).fetch(request),
    settle: (contentId) => stub(contentId).settle(),
    enforce: async (workspaceId, contentId, ruling) => {
      await stub(contentId).enforce(workspaceId, ruling)
    },
    roster: (workspaceId, contentId) => stub(contentId).roster(workspaceId),
    announce: async (contentId, message) => {
      await stub(contentId).announce(JSON.stringify(message))
    },
  }
}

import type { SessionMessage } from '#core/contracts/collaboration'
import type { CollaborationSession } from '#objects/collaboration-session/collaboration-session'

/** The live documents, by content id. */
export interface CollaborationSessions {
  /** Passes a WebSocket upgrade on; the answer carries the socket. */
  open(contentId: string, request: Request): Promise<Response>
  /** Brings library and live document together; false when the document was never opened live. */
  settle(contentId: string): Promise<boolean>
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
    announce: async (contentId, message) => {
      await stub(contentId).announce(JSON.stringify(message))
    },
  }
}

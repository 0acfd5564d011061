import { z } from 'zod'
import type { SessionMessage } from '#core/contracts/collaboration'
import type { Ruling } from '#core/domain/collaboration/ruling'
import { authoredTextSchema } from '#core/domain/history/authored-text'
import type { Identity } from '#objects/collaboration-session/awareness'
import type { CollaborationSession } from '#objects/collaboration-session/collaboration-session'
import type { Point } from '#objects/collaboration-session/history'
import type { VersionRow } from '#objects/collaboration-session/history-storage'
import type { Roster } from '#objects/lib/roster'

const versionTextSchema = z.object({
  text: authoredTextSchema,
  /** Everybody who has written in the document. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type VersionText = z.infer<typeof versionTextSchema>

/** The live documents, by content id. */
export interface CollaborationSessions {
  /** Passes a WebSocket upgrade on; the answer carries the socket. */
  open(contentId: string, request: Request): Promise<Response>
  /** Brings library and live document together; false when the document was never opened live. */
  settle(contentId: string): Promise<boolean>
  /** Forgets the document and its versions for good; repeating it is harmless. */
  erase(workspaceId: string, contentId: string): Promise<void>
  /** Ends the sockets of this workspace that a ruling concerns; repeating it is harmless. */
  enforce(workspaceId: string, contentId: string, ruling: Ruling): Promise<void>
  /** Who has a socket on the document now. */
  roster(workspaceId: string, contentId: string): Promise<Roster>
  /** Tells the document's open pages; with none open, the document itself is not even read. */
  announce(contentId: string, message: SessionMessage): Promise<void>
  /** Newest first; none for a document that was never opened live. */
  versions(
    workspaceId: string,
    contentId: string,
  ): Promise<{ items: VersionRow[]; unsaved: { id: string; name: string }[] }>
  /** The text of a version, or with null as it is now. Null when there is none. */
  versionText(workspaceId: string, contentId: string, id: string | null): Promise<VersionText | null>
  /** Keeps the document as a version, opening it first if need be; a repeated id changes nothing. */
  keepVersion(workspaceId: string, contentId: string, point: Point): Promise<void>
  /** False when there is no such version. */
  nameVersion(workspaceId: string, contentId: string, id: string, name: string | null): Promise<boolean>
  /** Keeps the present as the version `undo` and restores another over it; repeating it does nothing. */
  restoreVersion(
    workspaceId: string,
    contentId: string,
    ids: { version: string; undo: string },
    by: Identity,
  ): Promise<boolean>
}

export function createCollaborationSessions(
  namespace: DurableObjectNamespace<CollaborationSession>,
): CollaborationSessions {
  const stub = (contentId: string) => namespace.get(namespace.idFromName(contentId))
  return {
    open: (contentId, request) => stub(contentId).fetch(request),
    settle: (contentId) => stub(contentId).settle(),
    erase: async (workspaceId, contentId) => {
      await stub(contentId).erase(workspaceId)
    },
    enforce: async (workspaceId, contentId, ruling) => {
      await stub(contentId).enforce(workspaceId, ruling)
    },
    roster: (workspaceId, contentId) => stub(contentId).roster(workspaceId),
    announce: async (contentId, message) => {
      await stub(contentId).announce(JSON.stringify(message))
    },
    versions: async (workspaceId, contentId) => {
      const { items, unsaved } = await stub(contentId).versions(workspaceId)
      return { items, unsaved }
    },
    async versionText(workspaceId, contentId, id) {
      const text = await stub(contentId).versionText(workspaceId, id)
      return text === null ? null : versionTextSchema.parse(JSON.parse(text))
    },
    keepVersion: (workspaceId, contentId, point) => stub(contentId).keepVersion(workspaceId, point),
    nameVersion: (workspaceId, contentId, id, name) => stub(contentId).nameVersion(workspaceId, id, name),
    restoreVersion: (workspaceId, contentId, { version, undo }, by) =>
      stub(contentId).restoreVersion(workspaceId, version, undo, by),
  }
}

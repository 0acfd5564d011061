import type { AddComment } from '#core/contracts/collaboration'
import type { Ruling } from '#core/domain/collaboration/ruling'
import type { Roster } from '../lib/roster.ts'
import type { Ticket } from '../lib/tickets.ts'
import type { Identity } from './awareness.ts'
import type { SharedContent } from './document.ts'

/** The library's state of a content, and the version that names it. */
export interface LibraryContent extends SharedContent {
  version: number
  /** Who changed it last. */
  by: { id: string; name: string }
}

/** The library's new version; or its content, when it had moved on by another way; null when the content is gone. */
export type Projection = { version: number } | { moved: LibraryContent } | null

/** What the session needs of the house it runs in. Every method may be repeated with the same arguments. */
export interface SessionPorts {
  /** The content to begin with, read once for each document. Throws when it cannot be read. */
  load(workspaceId: string, contentId: string): Promise<LibraryContent>
  /**
   * Brings the library from `base` up to the live text and says the new version. When the library has moved
   * on from `base` by another way, such as REST, nothing is written and its content is answered instead.
   * Null when the content is gone. Throws to be called again later.
   */
  project(
    workspaceId: string,
    contentId: string,
    base: number,
    live: SharedContent,
    editors: readonly Identity[],
  ): Promise<Projection>
  /** Tells the workspace's hub who is here; answers the rulings that some of them came too late to hear. */
  attend(workspaceId: string, contentId: string, roster: Roster): Promise<Ruling[]>
  /** Adds a comment by the ordinary verb, as whoever opened the socket. Throws `AppError` when that is refused. */
  comment(contentId: string, by: Ticket, input: AddComment): Promise<void>
  report(message: string, detail: Record<string, unknown>): void
}

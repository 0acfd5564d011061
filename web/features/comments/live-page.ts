import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { SessionMessage } from '#core/contracts/collaboration'

/** As much of a live document as comments need. */
export interface LivePage {
  /** What the editor is bound to: the ground of anchors. */
  body: Y.XmlFragment
  awareness: Awareness
  onMessage(hear: (message: SessionMessage) => void): () => void
  subscribe(listener: () => void): () => void
  read(): { phase: string }
}

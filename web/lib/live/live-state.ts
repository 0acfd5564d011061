import type { ClosedReason, Trouble } from './close-codes.ts'

/** `offline`: changes are kept here and sent later. `refused`: this person may not write (any more). */
export type LivePhase = 'connecting' | 'live' | 'saving' | 'offline' | 'refused' | 'closed'

export interface LiveState {
  phase: LivePhase
  /** The document has arrived once: it may be shown, and written in. */
  ready: boolean
  /** The session has said what this person may do here; until then it is not known. */
  admitted: boolean
  canWrite: boolean
  /** May change it by suggestions only, if not more. */
  canSuggest: boolean
  /** Changes the server has not acknowledged as durable. */
  pending: number
  /** Those of them that this device has on its disk: they outlive the page. */
  kept: number
  /** This device takes changes; false when it is full, or the window private. */
  keeps: boolean
  /** What keeps it from the session while it is `offline`; null when the network does. */
  trouble: Trouble | null
  /** Why it is closed. */
  reason: ClosedReason | null
}

export interface LiveFacts {
  ready: boolean
  admitted: boolean
  canWrite: boolean
  canSuggest: boolean
  pending: number
  kept: number
  keeps: boolean
  /** A socket is open and both sides have said what they have. */
  joined: boolean
  /** It was tried in vain, or the device has no network. */
  down: boolean
  trouble: Trouble | null
  refused: boolean
  reason: ClosedReason | null
}

/** What a person is told, from what is known. */
export function liveState(facts: LiveFacts): LiveState {
  const { ready, admitted, canWrite, canSuggest } = facts
  const { pending, kept, keeps, joined, down, trouble, refused, reason } = facts
  const phase = (): LivePhase => {
    if (reason) return 'closed'
    if (!joined) return down ? 'offline' : 'connecting'
    if (refused || (!canWrite && !canSuggest && pending > 0)) return 'refused'
    return pending > 0 ? 'saving' : 'live'
  }
  const shown = phase()
  const may = { ready, admitted, canWrite, canSuggest }
  return { phase: shown, ...may, pending, kept, keeps, trouble: shown === 'offline' ? trouble : null, reason }
}

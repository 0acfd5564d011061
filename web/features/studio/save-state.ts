import type { LiveState } from '#web/lib/live/live-state'

/** `new`: there is nothing to save yet. `stranded`: the server is away and this device keeps nothing. */
export type SavePhase =
  | 'new'
  | 'connecting'
  | 'saved'
  | 'saving'
  | 'offline'
  | 'stranded'
  | 'refused'
  | 'closed'

export interface SaveState {
  phase: SavePhase
  /** Changes that are only on this device. */
  unsaved: number
  /** Those of them that outlive this page. */
  kept: number
}

/** What is said of a page that follows its session: saved is what the server has on disk, nothing less. */
export function saveOf({ phase, pending, kept, keeps }: LiveState): SaveState {
  const stranded = phase === 'offline' && !keeps && pending > kept
  return { phase: stranded ? 'stranded' : phase === 'live' ? 'saved' : phase, unsaved: pending, kept }
}

export const isSafe = ({ phase, unsaved }: SaveState): boolean =>
  unsaved === 0 && (phase === 'saved' || phase === 'new')

import type { LiveState } from '#web/lib/live/live-state'

/** `new`: there is nothing to save yet. */
export type SavePhase = 'new' | 'connecting' | 'saved' | 'saving' | 'offline' | 'refused' | 'closed'

export interface SaveState {
  phase: SavePhase
  /** Changes that are only on this device. */
  unsaved: number
}

/** What is said of a page that follows its session: saved is what the server has on disk, nothing less. */
export function saveOf({ phase, pending }: LiveState): SaveState {
  return { phase: phase === 'live' ? 'saved' : phase, unsaved: pending }
}

export const isSafe = ({ phase, unsaved }: SaveState): boolean =>
  unsaved === 0 && (phase === 'saved' || phase === 'new')

import type { LiveState } from '#web/lib/live/live-state'

/**
 * `new`: there is nothing to save yet. `unreached`: there is a network, but the session does not have this page.
 * `stranded`: the server is away and this device keeps nothing.
 */
export type SavePhase =
  | 'new'
  | 'connecting'
  | 'saved'
  | 'saving'
  | 'offline'
  | 'unreached'
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
export function saveOf({ phase, pending, kept, keeps, trouble }: LiveState): SaveState {
  const said = (): SavePhase => {
    if (phase === 'live') return 'saved'
    if (phase !== 'offline') return phase
    if (!keeps && pending > kept) return 'stranded'
    return trouble ? 'unreached' : 'offline'
  }
  return { phase: said(), unsaved: pending, kept }
}

/** Away from the server: then what waits is counted. */
export const isAway = (phase: SavePhase): boolean =>
  phase === 'offline' || phase === 'unreached' || phase === 'stranded'

export const isSafe = ({ phase, unsaved }: SaveState): boolean =>
  unsaved === 0 && (phase === 'saved' || phase === 'new')

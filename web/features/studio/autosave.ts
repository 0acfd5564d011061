export type SavePhase = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused'

/** Edits are counted: `edits` were made, `stored` of them are on the server, `sending` are on their way. */
export interface Autosave {
  phase: SavePhase
  /** Version on the server our edits stand on; null before the row exists. */
  version: number | null
  edits: number
  stored: number
  sending: number | null
}

export type AutosaveEvent =
  | { type: 'edited' }
  | { type: 'sent' }
  | { type: 'stored'; version: number }
  | { type: 'failed'; why: 'offline' | 'conflict' | 'refused' }
  | { type: 'retry' }
  /** The page now stands on another version: loaded, reviewed, or theirs taken. `clean` when it shows exactly that. */
  | { type: 'adopted'; version: number; clean: boolean }

export const startAutosave = (version: number | null): Autosave => ({
  phase: 'saved',
  version,
  edits: 0,
  stored: 0,
  sending: null,
})

/** One save at a time; an edit during a save is sent after it; a conflict waits for a person. */
export function advanceSave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.type) {
    case 'edited': {
      const edits = state.edits + 1
      const stays = state.phase === 'saving' || state.phase === 'conflict'
      return { ...state, edits, phase: stays ? state.phase : 'waiting' }
    }
    case 'sent':
      return state.phase === 'waiting' ? { ...state, phase: 'saving', sending: state.edits } : state
    case 'stored': {
      const stored = state.sending ?? state.stored
      const phase = state.edits > stored ? 'waiting' : 'saved'
      return { ...state, phase, version: event.version, stored, sending: null }
    }
    case 'failed':
      return { ...state, phase: event.why, sending: null }
    case 'retry':
      return state.phase === 'offline' || state.phase === 'refused' ? { ...state, phase: 'waiting' } : state
    case 'adopted': {
      if (event.clean)
        return { ...state, phase: 'saved', version: event.version, stored: state.edits, sending: null }
      return { ...state, phase: 'waiting', version: event.version, sending: null }
    }
  }
}

/** Edits that are only here. */
export const unsavedEdits = (state: Autosave): number => state.edits - state.stored
export const hasUnsaved = (state: Autosave): boolean => unsavedEdits(state) > 0 || state.phase === 'waiting'

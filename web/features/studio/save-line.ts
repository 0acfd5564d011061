import { isAway, type SaveState } from './save-state.ts'

/** How long the words must have been safe before the page says so again (ms). */
const CALM = 400

interface Followed {
  read(): { save: SaveState }
  subscribe(listener: () => void): () => void
  /** Runs it later; the answer takes it back. */
  schedule(run: () => void, ms: number): () => void
}

/**
 * What a page says of how safe its words are: at once when they are not, and that they are once they stayed so.
 * Somebody who types reads one word in place of two that change with each letter, and drawing it never holds up the
 * next one.
 */
export function saveLine({ read, subscribe, schedule }: Followed) {
  let shown = read().save
  return {
    read: () => shown,
    subscribe(listener: () => void) {
      let cancel = () => {}
      let waiting = false
      const show = () => {
        cancel()
        waiting = false
        const { save } = read()
        if (isSame(shown, save)) return
        shown = save
        listener()
      }
      const follow = () => {
        const calms = shown.phase === 'saving' && read().save.phase === 'saved'
        if (!calms) return show()
        if (waiting) return
        waiting = true
        cancel = schedule(show, CALM)
      }
      follow()
      const stop = subscribe(follow)
      return () => {
        cancel()
        stop()
      }
    },
  }
}

/** Only what is away from the server is counted before the reader's eyes. */
const isSame = (one: SaveState, other: SaveState): boolean =>
  one.phase === other.phase &&
  (!isAway(one.phase) || (one.kept === other.kept && one.unsaved === other.unsaved))

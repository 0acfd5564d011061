import { versionSchema } from '#core/contracts/history'
import { api } from '#web/lib/api'
import type { LiveState } from '#web/lib/live/live-state'

interface Live {
  read(): LiveState
  subscribe(listener: () => void): () => void
}

/** How long the words may take to be on the server's disk (ms). */
const SAFE_WITHIN = 20_000

/**
 * Keeps the page as a version where a machine has written on it, once its words are on the server's disk. Nobody
 * waits for it, and nothing is lost when it fails: the next rest of the page is a version, too.
 */
export function keepAiVersion(contentId: string, live: Live): void {
  const keep = () => {
    if (live.read().pending > 0) return
    stop()
    void api
      .post(`/api/collaboration/${contentId}/versions`, { kind: 'ai' }, versionSchema)
      .catch(() => undefined)
  }
  const unsubscribe = live.subscribe(keep)
  const timer = setTimeout(() => stop(), SAFE_WITHIN)
  function stop() {
    clearTimeout(timer)
    unsubscribe()
  }
  keep()
}

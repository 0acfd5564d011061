import { useSyncExternalStore } from 'react'
import type { LiveDocument } from '#web/lib/live/live-document'
import type { LiveState } from '#web/lib/live/live-state'

const never = () => () => {}

/** What `select` makes of a live document's state, followed; `otherwise` while there is none. */
export const useLiveFact = <Fact>(
  live: LiveDocument | null,
  select: (state: LiveState) => Fact,
  otherwise: Fact,
): Fact => useSyncExternalStore(live?.subscribe ?? never, () => (live ? select(live.read()) : otherwise))

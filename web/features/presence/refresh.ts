import type { QueryClient } from '@tanstack/react-query'
import type { LiveNotice } from '#core/contracts/hub'
import type { HubListener } from '#web/lib/hub/hub-client'
import { later } from '#web/lib/hub/later'
import { afterQuiet } from '#web/lib/live/pace'
import { staleKeys } from './stale-keys.ts'

/** While a colleague types, the library moves all the time: lists follow at most this often (ms). */
const PACE = 1_000

/** Fetches anew what others have changed, as far as it is on the page; the rest when it is next shown. */
export function refreshOn(client: QueryClient): HubListener {
  let waiting: LiveNotice[] = []
  const refresh = afterQuiet(later, PACE, () => {
    const keys = staleKeys(waiting)
    waiting = []
    for (const queryKey of keys) void client.invalidateQueries({ queryKey })
  })
  return {
    happened(events, everything) {
      if (everything) void client.invalidateQueries()
      if (events.length === 0) return
      waiting.push(...events)
      refresh()
    },
    rang: () => void client.invalidateQueries({ queryKey: ['inbox'] }),
  }
}

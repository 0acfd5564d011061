import { useSyncExternalStore } from 'react'
import type { PresenceState } from '#core/contracts/hub'
import type { HubClient, HubState } from '#web/lib/hub/hub-client'

/** What is shown before the hub's code has come, and without a workspace. */
const NOBODY: HubState = { connected: false, people: [] }

let client: HubClient | null = null
let shown: { state: PresenceState; contentId: string | null } = { state: 'online', contentId: null }
let unwatch = () => {}
const watchers = new Set<() => void>()
const tell = () => {
  for (const watcher of watchers) watcher()
}

/** The page's one hub connection. Its code is loaded after the page; until then nobody is here. */
export const hubStore = {
  use(next: HubClient): void {
    client = next
    unwatch = next.subscribe(tell)
    next.show(shown)
    tell()
  },
  leave(): void {
    unwatch()
    client?.close()
    client = null
    tell()
  },
  show(next: { state: PresenceState; contentId: string | null }): void {
    shown = next
    client?.show(next)
  },
  read: (): HubState => client?.read() ?? NOBODY,
  subscribe(watcher: () => void) {
    watchers.add(watcher)
    return () => {
      watchers.delete(watcher)
    }
  },
}

/** Who has the workspace open, this person included. */
export const usePresence = (): HubState => useSyncExternalStore(hubStore.subscribe, hubStore.read)

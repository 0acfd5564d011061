import {
  type HubMessage,
  type HubRequest,
  hubMessageSchema,
  type LiveNotice,
  type PersonPresence,
  type PresenceState,
} from '#core/contracts/hub'
import { type ConnectionPorts, createConnection } from '#web/lib/live/connection'

/** How often the hub hears that this page is there (ms): twice within what it allows. */
const HEARTBEAT = 20_000

export interface HubState {
  /** False until everybody is known, and while the socket is away. */
  connected: boolean
  /** Everybody with the workspace open, this person included. Kept while reconnecting. */
  people: readonly PersonPresence[]
}

export interface HubPorts extends ConnectionPorts {
  /** The role has changed or access has ended: ask who one is now. */
  renewAccess(): void
}

export interface HubListener {
  /** What happened, as ids. `everything` when some of it was missed. */
  happened(events: readonly LiveNotice[], everything: boolean): void
  /** This person's inbox is another. */
  rang(): void
}

const NOBODY: HubState = { connected: false, people: [] }

/**
 * A page's connection to its workspace's hub: says how and where the page is, and tells who else is here and
 * what happens. The protocol is durable-objects/workspace-hub/PROTOCOL.md; this is all a client needs of it.
 */
export function createHubClient(ports: HubPorts, listener: HubListener) {
  let state = NOBODY
  let shown: { state: PresenceState; contentId: string | null } = { state: 'online', contentId: null }
  let wasConnected = false
  let cancelBeat = () => {}
  const watchers = new Set<() => void>()

  const publish = (next: HubState) => {
    state = next
    for (const watcher of watchers) watcher()
  }
  const say = (message: HubRequest) => connection.send(JSON.stringify(message))
  const beat = () => {
    cancelBeat = ports.schedule(() => {
      say({ type: 'ping' })
      beat()
    }, HEARTBEAT)
  }

  const connection = createConnection(ports, {
    opened() {
      say({ type: 'presence:set', ...shown })
      beat()
      if (wasConnected) listener.happened([], true)
      wasConnected = true
    },
    received(data) {
      const message = typeof data === 'string' ? readMessage(data) : null
      if (message) receive(message)
    },
    lost() {
      cancelBeat()
      publish({ ...state, connected: false })
    },
    ended() {
      cancelBeat()
      publish(NOBODY)
      ports.renewAccess()
    },
    probe: () => say({ type: 'ping' }),
  })

  function receive(message: HubMessage) {
    if (message.type === 'presence:changed') publish({ connected: true, people: peopleAfter(state, message) })
    else if (message.type === 'event') listener.happened(message.events, message.missed)
    else if (message.type === 'inbox:changed') listener.rang()
    else if (message.type === 'access:changed') ports.renewAccess()
  }

  return {
    read: () => state,
    subscribe(watcher: () => void) {
      watchers.add(watcher)
      return () => {
        watchers.delete(watcher)
      }
    },
    /** Says how and where this page is, now and after every reconnection. */
    show(next: { state: PresenceState; contentId: string | null }) {
      if (next.state === shown.state && next.contentId === shown.contentId) return
      shown = next
      say({ type: 'presence:set', ...shown })
    },
    /** Connects, or comes back at once when the network or the person does. */
    connect: connection.retry,
    /** The device has lost its network. */
    drop: connection.drop,
    close() {
      cancelBeat()
      connection.close()
      publish(NOBODY)
    },
  }
}
export type HubClient = ReturnType<typeof createHubClient>

/** Null for what this page does not know: a newer server may say more. */
function readMessage(text: string): HubMessage | null {
  try {
    return hubMessageSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

type PresenceChanged = Extract<HubMessage, { type: 'presence:changed' }>

function peopleAfter(
  { people }: HubState,
  { all, people: changed, left }: PresenceChanged,
): PersonPresence[] {
  const known = new Map((all ? [] : people).map((person) => [person.userId, person]))
  for (const person of changed) known.set(person.userId, person)
  for (const userId of left) known.delete(userId)
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name))
}

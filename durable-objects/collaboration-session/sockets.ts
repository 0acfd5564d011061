import type { Connection } from 'partyserver'
import { concerns, type Ruling } from '#core/domain/collaboration/ruling'
import type { Roster } from '../lib/roster.ts'
import { type Attachment, attachmentOf } from './attachment.ts'
import { CLOSE } from './limits.ts'
import type { Peer } from './seat.ts'

/** A peer with what its ticket said. */
export interface Guest extends Peer {
  readonly ticket: Attachment
}

/** The sockets of one document whose tickets were read, those that slept through a hibernation among them. */
export class Sockets {
  readonly #connections: () => Iterable<Connection>
  readonly #guests = new WeakMap<WebSocket, Guest>()

  constructor(connections: () => Iterable<Connection>) {
    this.#connections = connections
  }

  *#known(): Generator<{ connection: Connection; ticket: Attachment }> {
    for (const connection of this.#connections()) {
      const ticket = attachmentOf(connection)
      if (ticket) yield { connection, ticket }
    }
  }

  roster(): Roster {
    return [...this.#known()].map(({ ticket: { userId, credential, issuedAt } }) => ({
      userId,
      credential,
      issuedAt,
    }))
  }

  /** How many sockets a person has here. */
  pagesOf(userId: string): number {
    return this.roster().filter((one) => one.userId === userId).length
  }

  guests(): Guest[] {
    return [...this.#known()].map(({ connection, ticket }) => this.admit(connection, ticket))
  }

  /** Undefined before its ticket is read, and for one that slept until it is admitted again. */
  guest(socket: WebSocket): Guest | undefined {
    return this.#guests.get(socket)
  }

  /** The same guest each time it is asked for a socket. */
  admit(connection: Connection, ticket: Attachment): Guest {
    const known = this.#guests.get(connection)
    if (known) return known
    const { userId, name, colour, role, canWrite, canSuggest, typed } = ticket
    const guest: Guest = {
      identity: { userId, name, colour, role },
      canWrite,
      canSuggest,
      typed,
      ticket,
      send: (frame) => {
        try {
          connection.send(frame)
        } catch {
          // It was closed here a moment ago. Asking for its state before every frame would cost more.
        }
      },
      close: (code, reason) => connection.close(code, reason),
    }
    this.#guests.set(connection, guest)
    return guest
  }

  /** Sends a typed message to every socket that understands one. Returns how many. */
  announce(message: string, except?: Guest): number {
    let told = 0
    for (const { connection, ticket } of this.#known()) {
      if (!ticket.typed || connection.readyState !== WebSocket.OPEN) continue
      if (except && this.#guests.get(connection) === except) continue
      connection.send(message)
      told++
    }
    return told
  }

  /** Closes the sockets that a ruling concerns, and says which they were. */
  cut(ruling: Ruling): WebSocket[] {
    const cut: WebSocket[] = []
    for (const { connection, ticket } of this.#known()) {
      if (!concerns(ruling, ticket)) continue
      if (ruling.access === 'none')
        connection.close(CLOSE.removed, 'You no longer have access to this document.')
      else connection.close(CLOSE.unauthenticated, 'Your role has changed. Ask for another ticket.')
      cut.push(connection)
    }
    return cut
  }

  /** Closes every socket, whether its ticket was read or not. */
  closeAll(code: number, reason: string): void {
    for (const connection of this.#connections()) connection.close(code, reason)
  }
}

import { type Connection, type ConnectionContext, Server } from 'partyserver'
import { z } from 'zod'
import type { SessionMessage } from '#core/contracts/collaboration'
import type { Ruling } from '#core/domain/collaboration/ruling'
import type { Roster } from '../lib/roster.ts'
import { migrateSqlite } from '../lib/sqlite-migrations.ts'
import { offeredTicket, readTicket, sessionAudience } from '../lib/tickets.ts'
import { attachmentOf, joined, left } from './attachment.ts'
import { Attendance } from './attendance.ts'
import type { Identity } from './awareness.ts'
import type { Point } from './history.ts'
import type { VersionRow } from './history-storage.ts'
import { CLOSE, limitsSchema } from './limits.ts'
import { LiveDocument } from './live-document.ts'
import type { Room } from './room.ts'
import type { SessionPorts } from './session-ports.ts'
import { SessionRecord } from './session-record.ts'
import { type Guest, Sockets } from './sockets.ts'
import { MIGRATIONS } from './storage.migrations.ts'
import { answerTyped } from './typed-messages.ts'

/** How long after an edit the library follows (ms). */
const PROJECTION_DELAY = 1_500
const RETRY_DELAY = 10_000
const settingsSchema = z.object({
  BETTER_AUTH_SECRET: z.string(),
  COLLABORATION_LIMITS: z
    .string()
    .default('{}')
    .transform((text) => limitsSchema.parse(JSON.parse(text))),
})

/**
 * One document: upgrades, alarms and calls. Who is on it is in `sockets.ts`, what it says in `live-document.ts`,
 * the rules are in `room.ts`, the protocol in PROTOCOL.md.
 */
export abstract class CollaborationSession extends Server<Cloudflare.Env> {
  static override options = { hibernate: true }
  protected abstract readonly ports: SessionPorts
  readonly #settings = settingsSchema.parse(this.env)
  readonly #admissions = new WeakMap<WebSocket, Promise<void>>()
  readonly #sockets = new Sockets(() => this.getConnections())
  readonly #attendance = new Attendance({
    roster: () => this.#sockets.roster(),
    attend: async (roster) => {
      const workspaceId = this.#record.read('workspace')
      return workspaceId ? this.ports.attend(workspaceId, this.name, roster) : []
    },
    enforce: (ruling) => this.#enforce(ruling),
    failed: (error) => {
      this.ports.report('hub could not be told', { contentId: this.name, error: String(error) })
      void this.#wakeAt(Date.now() + RETRY_DELAY)
    },
  })
  readonly #record: SessionRecord
  readonly #document: LiveDocument

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env)
    migrateSqlite(ctx.storage, MIGRATIONS)
    this.#record = new SessionRecord(ctx.storage.sql)
    this.#document = new LiveDocument({
      contentId: () => this.name,
      storage: ctx.storage,
      record: this.#record,
      limits: this.#settings.COLLABORATION_LIMITS,
      ports: () => this.ports,
      peers: () => this.#sockets.guests(),
      announce: (message) => void this.#sockets.announce(message),
      fellBehind: () => void ctx.storage.setAlarm(Date.now() + PROJECTION_DELAY),
    })
  }

  override async fetch(request: Request): Promise<Response> {
    const offered = offeredTicket(request.headers.get('sec-websocket-protocol'))
    if (!offered) return new Response(null, { status: 401 })
    const { webSocket, status } = await super.fetch(request)
    return new Response(null, { status, webSocket, headers: { 'sec-websocket-protocol': offered.answer } })
  }

  override onConnect(connection: Connection, context: ConnectionContext): Promise<void> {
    const admission = this.#admit(connection, context)
    this.#admissions.set(connection, admission)
    return admission
  }

  async #admit(connection: Connection, { request }: ConnectionContext): Promise<void> {
    const offered = offeredTicket(request.headers.get('sec-websocket-protocol'))
    const secret = this.#settings.BETTER_AUTH_SECRET
    const ticket = offered && (await readTicket(secret, sessionAudience(this.name), offered.ticket))
    if (!offered || !ticket || !this.#record.spend(ticket)) {
      connection.close(CLOSE.unauthenticated, 'The ticket is used, expired or not for this document.')
      return
    }
    const state = { ...ticket, typed: offered.typed }
    connection.setState(state)
    try {
      const room = await this.#document.open(ticket.workspaceId)
      if (room.size >= this.#settings.COLLABORATION_LIMITS.sockets)
        connection.close(CLOSE.crowded, 'Too many people are in this document.')
      else {
        room.join(this.#sockets.admit(connection, state))
        if (this.#sockets.pagesOf(state.userId) === 1) this.#tell(joined(state))
      }
      this.ctx.waitUntil(this.#attendance.changed())
    } catch (error) {
      this.#refuse(connection, error)
    }
  }

  /** A document that cannot be read is not served empty instead. */
  #refuse(connection: Connection, error: unknown): void {
    this.ports.report('document could not be opened', { contentId: this.name, error: String(error) })
    connection.close(CLOSE.storage, 'The document could not be opened. Try again in a moment.')
  }

  /** Past partyserver's own handler, which reads the attachment again for every message. */
  override async webSocketMessage(ws: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const guest = this.#sockets.guest(ws)
    const { room } = this.#document
    if (!guest || !room) return super.webSocketMessage(ws, message)
    this.#receive(room, guest, message)
  }

  override async onMessage(connection: Connection, message: string | ArrayBuffer): Promise<void> {
    // A client may speak before its ticket is read: what it says first must not be lost.
    await this.#admissions.get(connection)
    const state = attachmentOf(connection)
    if (!state) return
    try {
      const room = await this.#document.open(state.workspaceId)
      this.#receive(room, this.#sockets.admit(connection, state), message)
    } catch (error) {
      this.#refuse(connection, error)
    }
  }

  #receive(room: Room, guest: Guest, message: string | ArrayBuffer): void {
    if (typeof message !== 'string') room.receive(guest, new Uint8Array(message))
    else if (guest.typed && room.hears(guest, message)) this.#hear(guest, message)
  }

  #hear(guest: Guest, message: string): void {
    answerTyped(message, guest, {
      tell: (said) => this.#tell(said, guest),
      comment: (input) => this.ports.comment(this.name, guest.ticket, input),
      background: (work) => this.ctx.waitUntil(work),
    })
  }

  #tell(message: SessionMessage, except?: Guest): void {
    this.#sockets.announce(JSON.stringify(message), except)
  }

  override onClose(connection: Connection): void {
    this.#leave(connection)
    const state = attachmentOf(connection)
    if (state && this.#sockets.pagesOf(state.userId) === 0) this.#tell(left(state))
    this.ctx.waitUntil(this.#attendance.changed())
  }

  override onError(connection: Connection): void {
    this.onClose(connection)
  }

  /** Ends the sockets of this workspace that a ruling concerns. Returns how many. */
  enforce(workspaceId: string, ruling: Ruling): number {
    return this.#record.read('workspace') === workspaceId ? this.#enforce(ruling) : 0
  }

  #enforce(ruling: Ruling): number {
    const cut = this.#sockets.cut(ruling)
    for (const socket of cut) this.#leave(socket)
    return cut.length
  }

  #leave(socket: WebSocket): void {
    const guest = this.#sockets.guest(socket)
    if (guest) this.#document.room?.leave(guest)
  }

  /** Who has a socket here, for the hub of this workspace. */
  roster(workspaceId: string): Roster {
    return this.#record.read('workspace') === workspaceId ? this.#sockets.roster() : []
  }

  /** Sends a typed message to every socket that understands one, without opening the room. Returns how many. */
  announce(message: string): number {
    return this.#sockets.announce(message)
  }

  /** Forgets the document and its history for good, since its content was deleted. Repeating it does no harm. */
  async erase(workspaceId: string): Promise<void> {
    if (this.#record.read('workspace') !== workspaceId) return
    this.#sockets.closeAll(CLOSE.gone, 'This content has been deleted.')
    this.#document.close(CLOSE.gone, 'This content has been deleted.')
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
    migrateSqlite(this.ctx.storage, MIGRATIONS)
  }

  /** Brings library and document together, now; false when this document was never opened. */
  async settle(): Promise<boolean> {
    const workspaceId = this.#record.read('workspace')
    if (!workspaceId) return false
    await this.#document.settle(workspaceId)
    return true
  }

  override async onAlarm(): Promise<void> {
    try {
      await this.settle()
    } catch (error) {
      this.ports.report('library could not follow the document', {
        contentId: this.name,
        error: String(error),
      })
      await this.ctx.storage.setAlarm(Date.now() + RETRY_DELAY)
    }
    if (!this.#document.compact()) await this.#wakeAt(Date.now() + PROJECTION_DELAY)
    const due = this.#document.rest()
    if (due !== null) await this.#wakeAt(due)
    await this.#attendance.refresh()
    this.#record.forgetTickets(Date.now())
  }

  async #wakeAt(at: number): Promise<void> {
    const set = await this.ctx.storage.getAlarm()
    if (set === null || set > at) await this.ctx.storage.setAlarm(at)
  }

  /** The versions of the document, newest first, and who has written since. Does not read the document. */
  versions(workspaceId: string): { items: VersionRow[]; unsaved: { id: string; name: string }[] } {
    if (this.#record.read('workspace') !== workspaceId) return { items: [], unsaved: [] }
    return this.#document.history.list()
  }

  /** The text of a version, or with null as it is now, with who wrote it, as JSON. Null when there is none. */
  async versionText(workspaceId: string, id: string | null): Promise<string | null> {
    if (this.#record.read('workspace') !== workspaceId) return null
    const { history } = this.#document
    const text = id === null ? await this.#document.text(workspaceId) : history.text(id)
    return text && JSON.stringify({ text, people: history.people() })
  }

  /** Keeps the document as a version; one that was never opened begins with the library's text. */
  async keepVersion(workspaceId: string, point: Point): Promise<void> {
    await this.#document.keep(workspaceId, point)
  }

  /** False when there is no such version. */
  nameVersion(workspaceId: string, id: string, name: string | null): boolean {
    return this.#record.read('workspace') === workspaceId && this.#document.history.rename(id, name)
  }

  /**
   * Makes the document say what a version said, as a change by `by`, with what it said before kept as the
   * version `undo`: repeated with the same, it does nothing. False when there is no such version.
   */
  async restoreVersion(workspaceId: string, id: string, undo: string, by: Identity): Promise<boolean> {
    if (this.#record.read('workspace') !== workspaceId) return false
    return this.#document.restore(workspaceId, id, undo, by)
  }
}

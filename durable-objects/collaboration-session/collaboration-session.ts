import { type Connection, type ConnectionContext, Server } from 'partyserver'
import * as Y from 'yjs'
import { z } from 'zod'
import type { SessionMessage } from '#core/contracts/collaboration'
import { concerns, type Ruling } from '#core/domain/collaboration/ruling'
import type { Roster } from '../lib/roster.ts'
import { migrateSqlite } from '../lib/sqlite-migrations.ts'
import { offeredTicket, readTicket, sessionAudience } from '../lib/tickets.ts'
import { type Attachment, attachmentOf, joined, left } from './attachment.ts'
import { Attendance } from './attendance.ts'
import type { Identity } from './awareness.ts'
import { History, type Point, type Written } from './history.ts'
import { HistoryStorage, type VersionRow } from './history-storage.ts'
import { LibraryFollower } from './library-follower.ts'
import { CLOSE, limitsSchema } from './limits.ts'
import { Room, trust } from './room.ts'
import type { Peer } from './seat.ts'
import type { SessionPorts } from './session-ports.ts'
import { SessionRecord } from './session-record.ts'
import { MIGRATIONS } from './storage.migrations.ts'
import { SqliteLog } from './storage.ts'
import { SuggestionNews, suggestionAdded } from './suggestions.ts'
import { answerTyped } from './typed-messages.ts'

/** How long after an edit the library follows (ms). */
const PROJECTION_DELAY = 1_500
const RETRY_DELAY = 10_000
/** A session that wrote so lately is not quiet: its log is compacted by size, or at the next alarm (ms). */
const QUIET = 1_000
const settingsSchema = z.object({
  BETTER_AUTH_SECRET: z.string(),
  COLLABORATION_LIMITS: z
    .string()
    .default('{}')
    .transform((text) => limitsSchema.parse(JSON.parse(text))),
})

/** One document: sockets, alarms and calls. The rules are in `room.ts`, the protocol in PROTOCOL.md. */
export abstract class CollaborationSession extends Server<Cloudflare.Env> {
  static override options = { hibernate: true }
  protected abstract readonly ports: SessionPorts
  readonly #settings = settingsSchema.parse(this.env)
  readonly #peers = new WeakMap<WebSocket, Peer>()
  readonly #tickets = new WeakMap<Peer, Attachment>()
  readonly #admissions = new WeakMap<WebSocket, Promise<void>>()
  #room: Room | null = null
  #opening: Promise<Room> | null = null
  readonly #attendance = new Attendance({
    roster: () => this.#roster(),
    attend: async (roster) => {
      const workspaceId = this.#record.read('workspace')
      return workspaceId ? this.ports.attend(workspaceId, this.name, roster) : []
    },
    enforce: (ruling) => this.#enforce(ruling),
    failed: (error) => {
      this.ports.report('hub could not be told', { contentId: this.name, error: String(error) })
      void this.#wakeIn(RETRY_DELAY)
    },
  })
  readonly #history: History
  readonly #suggestions = new SuggestionNews()
  readonly #record: SessionRecord
  readonly #library: LibraryFollower
  #writtenAt = 0

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env)
    migrateSqlite(ctx.storage, MIGRATIONS)
    this.#record = new SessionRecord(ctx.storage.sql)
    this.#history = new History(new HistoryStorage(ctx.storage))
    this.#library = new LibraryFollower({
      storage: ctx.storage,
      record: this.#record,
      history: this.#history,
      project: (workspaceId, ...change) => this.ports.project(workspaceId, this.name, ...change),
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
      const room = await this.#open(ticket.workspaceId)
      if (room.size >= this.#settings.COLLABORATION_LIMITS.sockets)
        connection.close(CLOSE.crowded, 'Too many people are in this document.')
      else {
        room.join(this.#peer(connection, state))
        if (this.#pagesOf(state.userId) === 1) this.#tell(joined(state))
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
    const peer = this.#peers.get(ws)
    if (!peer || !this.#room) return super.webSocketMessage(ws, message)
    this.#receive(this.#room, peer, message)
  }

  override async onMessage(connection: Connection, message: string | ArrayBuffer): Promise<void> {
    // A client may speak before its ticket is read: what it says first must not be lost.
    await this.#admissions.get(connection)
    const state = attachmentOf(connection)
    if (!state) return
    try {
      const room = await this.#open(state.workspaceId)
      this.#receive(room, this.#peer(connection, state), message)
    } catch (error) {
      this.#refuse(connection, error)
    }
  }

  #receive(room: Room, peer: Peer, message: string | ArrayBuffer): void {
    if (typeof message !== 'string') room.receive(peer, new Uint8Array(message))
    else if (peer.typed && room.hears(peer, message)) this.#hear(peer, message)
  }

  #hear(peer: Peer, message: string): void {
    const ticket = this.#tickets.get(peer)
    if (!ticket) return
    answerTyped(message, peer, {
      tell: (said) => this.#tell(said, peer),
      comment: (input) => this.ports.comment(this.name, ticket, input),
      background: (work) => this.ctx.waitUntil(work),
    })
  }

  #tell(message: SessionMessage, except?: Peer): void {
    this.announce(JSON.stringify(message), except)
  }

  /** How many sockets a person has here. */
  #pagesOf(userId: string): number {
    return this.#roster().filter((one) => one.userId === userId).length
  }

  override onClose(connection: Connection): void {
    const peer = this.#peers.get(connection)
    if (peer) this.#room?.leave(peer)
    const state = attachmentOf(connection)
    if (state && this.#pagesOf(state.userId) === 0) this.#tell(left(state))
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
    let ended = 0
    for (const connection of this.getConnections()) {
      const state = attachmentOf(connection)
      if (!state || !concerns(ruling, state)) continue
      ended++
      if (ruling.access === 'none')
        connection.close(CLOSE.removed, 'You no longer have access to this document.')
      else connection.close(CLOSE.unauthenticated, 'Your role has changed. Ask for another ticket.')
      const peer = this.#peers.get(connection)
      if (peer) this.#room?.leave(peer)
    }
    return ended
  }

  /** Who has a socket here, for the hub of this workspace. */
  roster(workspaceId: string): Roster {
    return this.#record.read('workspace') === workspaceId ? this.#roster() : []
  }

  #roster(): Roster {
    const states = [...this.getConnections()].map(attachmentOf).filter((state) => state !== null)
    return states.map(({ userId, credential, issuedAt }) => ({ userId, credential, issuedAt }))
  }

  #wakeIn(ms: number): Promise<void> {
    return this.#wakeAt(Date.now() + ms)
  }

  async #wakeAt(at: number): Promise<void> {
    const set = await this.ctx.storage.getAlarm()
    if (set === null || set > at) await this.ctx.storage.setAlarm(at)
  }

  /** Sends a typed message to every socket that understands one, without opening the room. Returns how many. */
  announce(message: string, except?: Peer): number {
    let told = 0
    for (const connection of this.getConnections()) {
      if (!attachmentOf(connection)?.typed || connection.readyState !== WebSocket.OPEN) continue
      if (except && this.#peers.get(connection) === except) continue
      connection.send(message)
      told++
    }
    return told
  }

  /** Forgets the document and its history for good, since its content was deleted. Repeating it does no harm. */
  async erase(workspaceId: string): Promise<void> {
    if (this.#record.read('workspace') !== workspaceId) return
    for (const connection of this.getConnections())
      connection.close(CLOSE.gone, 'This content has been deleted.')
    this.#room?.close(CLOSE.gone, 'This content has been deleted.')
    this.#room = null
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
    migrateSqlite(this.ctx.storage, MIGRATIONS)
  }

  /** Brings library and document together, now; false when this document was never opened. */
  async settle(): Promise<boolean> {
    const workspaceId = this.#record.read('workspace')
    if (!workspaceId) return false
    const room = await this.#open(workspaceId)
    room.flush()
    do trust(room)
    while (!(await this.#project(workspaceId, room)))
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
    if (Date.now() - this.#writtenAt >= QUIET) this.#room?.compact()
    else await this.#wakeIn(PROJECTION_DELAY)
    const due = this.#room && this.#history.rest(this.#room.doc, Date.now(), crypto.randomUUID())
    if (due !== null) await this.#wakeAt(due)
    await this.#attendance.refresh()
    this.#record.forgetTickets(Date.now())
  }

  /** The versions of the document, newest first, and who has written since. Does not read the document. */
  versions(workspaceId: string): { items: VersionRow[]; unsaved: { id: string; name: string }[] } {
    return this.#record.read('workspace') === workspaceId ? this.#history.list() : { items: [], unsaved: [] }
  }

  /** The text of a version, or with null as it is now, with who wrote it, as JSON. Null when there is none. */
  async versionText(workspaceId: string, id: string | null): Promise<string | null> {
    if (this.#record.read('workspace') !== workspaceId) return null
    const text = id === null ? await this.#textNow(workspaceId) : this.#history.text(id)
    return text && JSON.stringify({ text, people: this.#history.people() })
  }

  async #textNow(workspaceId: string) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate((await this.#written(workspaceId)).doc))
    return this.#history.textOf(doc)
  }

  /** The room with all that waits in it on disk. */
  async #written(workspaceId: string): Promise<Room> {
    const room = await this.#open(workspaceId)
    room.flush()
    trust(room)
    return room
  }

  /** Keeps the document as a version; one that was never opened begins with the library's text. */
  async keepVersion(workspaceId: string, point: Point): Promise<void> {
    const { doc } = await this.#written(workspaceId)
    this.#history.keep(point, doc, Date.now())
  }

  /** False when there is no such version. */
  nameVersion(workspaceId: string, id: string, name: string | null): boolean {
    return this.#record.read('workspace') === workspaceId && this.#history.rename(id, name)
  }

  /**
   * Makes the document say what a version said, as a change by `by`, with what it said before kept as the
   * version `undo`: repeated with the same, it does nothing. False when there is no such version.
   */
  async restoreVersion(workspaceId: string, id: string, undo: string, by: Identity): Promise<boolean> {
    if (this.#record.read('workspace') !== workspaceId) return false
    const room = await this.#written(workspaceId)
    if (this.#history.find(undo)) return true
    const update = this.#history.restoring(id, Y.encodeStateAsUpdate(room.doc), by)
    if (!update) return false
    const person = { id: by.userId, name: by.name }
    this.#history.keep({ id: undo, kind: 'restore', name: null, by: person }, room.doc, Date.now())
    room.change(by, (doc) => Y.applyUpdate(doc, update))
    trust(room)
    return true
  }

  /** One step towards the library; false when it had moved. */
  #project(workspaceId: string, room: Room): Promise<boolean> {
    for (const suggestion of this.#suggestions.read(room.doc)) this.announce(suggestionAdded(suggestion))
    return this.#library.follow(workspaceId, room)
  }

  /** The room, read from disk the first time and seeded from the library if it was never written. */
  #open(workspaceId: string): Promise<Room> {
    if (this.#room && !this.#room.closed) return Promise.resolve(this.#room)
    this.#opening ??= this.#load(workspaceId).finally(() => {
      this.#opening = null
    })
    return this.#opening
  }

  async #load(workspaceId: string): Promise<Room> {
    const log = new SqliteLog(this.ctx.storage, 'document_update')
    const isNew = this.#record.read('workspace') === null
    if (!isNew && log.size().bytes === 0) throw new Error('The log of a document in use is empty.')
    const room = new Room({
      log,
      limits: this.#settings.COLLABORATION_LIMITS,
      now: () => Date.now(),
      schedule: (work, ms) => setTimeout(work, ms),
      written: (work) => void this.ctx.storage.sync().then(work, (error) => room.fail(error)),
      // A timer's turn comes after that of the frames.
      sent: (work) => setTimeout(work, 0),
      committed: (by, written) => this.#committed(by, written),
      failed: (error) => {
        this.ports.report('document could not be written', { contentId: this.name, error: String(error) })
      },
    })
    if (isNew) {
      this.#library.begin(room, await this.ports.load(workspaceId, this.name))
      this.#record.write('workspace', workspaceId)
      const start = { id: crypto.randomUUID(), kind: 'start', name: null, by: null } as const
      this.#history.keep(start, room.doc, Date.now())
    }
    this.#room = room
    this.#suggestions.read(room.doc)
    for (const connection of this.getConnections()) {
      const state = attachmentOf(connection)
      if (state) room.join(this.#peer(connection, state), { slept: true })
    }
    return room
  }

  #committed(by: readonly Identity[], written: readonly Written[]): void {
    this.#history.wrote(by, written, Date.now())
    this.#writtenAt = Date.now()
    if (this.#library.wrote(by)) void this.ctx.storage.setAlarm(Date.now() + PROJECTION_DELAY)
  }

  #peer(connection: Connection, state: Attachment): Peer {
    const known = this.#peers.get(connection)
    if (known) return known
    const { userId, name, colour, role, canWrite, canSuggest, typed } = state
    const peer: Peer = {
      identity: { userId, name, colour, role },
      canWrite,
      canSuggest,
      typed,
      send: (frame) => {
        try {
          connection.send(frame)
        } catch {
          // It was closed here a moment ago. Asking for its state before every frame would cost more.
        }
      },
      close: (code, reason) => connection.close(code, reason),
    }
    this.#peers.set(connection, peer)
    this.#tickets.set(peer, state)
    return peer
  }
}

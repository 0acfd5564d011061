import { type Connection, type ConnectionContext, Server } from 'partyserver'
import * as Y from 'yjs'
import { z } from 'zod'
import { concerns, type Ruling } from '#core/domain/collaboration/ruling'
import type { Roster } from '../lib/roster.ts'
import { migrateSqlite } from '../lib/sqlite-migrations.ts'
import { offeredTicket, readTicket, sessionAudience, type Ticket, ticketSchema } from '../lib/tickets.ts'
import { Attendance } from './attendance.ts'
import type { Identity } from './awareness.ts'
import { readContent, type SharedContent, writeContent } from './document.ts'
import { History, type Point, type Written } from './history.ts'
import { HistoryStorage, type VersionRow } from './history-storage.ts'
import { CLOSE, limitsSchema } from './limits.ts'
import { Room } from './room.ts'
import type { Peer } from './seat.ts'
import { MIGRATIONS } from './storage.migrations.ts'
import { SqliteLog } from './storage.ts'
import { SuggestionNews, suggestionAdded } from './suggestions.ts'

/** The library's state of a content, and the version that names it. */
export interface LibraryContent extends SharedContent {
  version: number
  /** Who changed it last. */
  by: { id: string; name: string }
}

/** What the session needs of the house it runs in. Every method may be repeated with the same arguments. */
export interface SessionPorts {
  /** The content to begin with, read once for each document. Throws when it cannot be read. */
  load(workspaceId: string, contentId: string): Promise<LibraryContent>
  /**
   * Brings the library from `base` up to the live text and says the new version. When the library has moved
   * on from `base` by another way, such as REST, nothing is written and its content is answered instead.
   * Null when the content is gone. Throws to be called again later.
   */
  project(
    workspaceId: string,
    contentId: string,
    base: number,
    live: SharedContent,
    editors: readonly Identity[],
  ): Promise<{ version: number } | { moved: LibraryContent } | null>
  /** Tells the workspace's hub who is here; answers the rulings that some of them came too late to hear. */
  attend(workspaceId: string, contentId: string, roster: Roster): Promise<Ruling[]>
  report(message: string, detail: Record<string, unknown>): void
}

/** What a socket carries through a hibernation. */
const attachmentSchema = ticketSchema.extend({ typed: z.boolean() })
type Attachment = z.infer<typeof attachmentSchema>
const stateOf = ({ state }: Connection): Attachment | null => attachmentSchema.safeParse(state).data ?? null

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
const SERVER: Identity = { userId: '', name: 'Marquee', colour: 'grey', role: 'system' }

/** Throws when the room was closed: what is in its memory is not what is on disk. */
function trust({ closed }: Room): void {
  if (closed) throw new Error('The document was closed meanwhile.')
}

/** One document: sockets, alarms and calls. The rules are in `room.ts`, the protocol in PROTOCOL.md. */
export abstract class CollaborationSession extends Server<Cloudflare.Env> {
  static override options = { hibernate: true }
  protected abstract readonly ports: SessionPorts
  readonly #settings = settingsSchema.parse(this.env)
  readonly #peers = new WeakMap<WebSocket, Peer>()
  readonly #admissions = new WeakMap<WebSocket, Promise<void>>()
  readonly #library: SqliteLog
  #room: Room | null = null
  #opening: Promise<Room> | null = null
  readonly #attendance = new Attendance({
    roster: () => this.#roster(),
    attend: async (roster) => {
      const workspaceId = this.#setting('workspace')
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
  #editors = new Map<string, Identity>()
  /** The library is behind. */
  #dirty: boolean
  #writtenAt = 0

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env)
    migrateSqlite(ctx.storage, MIGRATIONS)
    this.#library = new SqliteLog(ctx.storage, 'library_state')
    this.#history = new History(new HistoryStorage(ctx.storage))
    this.#dirty = this.#setting('dirty') === 'yes'
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
    if (!offered || !ticket || !this.#spend(ticket)) {
      connection.close(CLOSE.unauthenticated, 'The ticket is used, expired or not for this document.')
      return
    }
    const state = { ...ticket, typed: offered.typed }
    connection.setState(state)
    try {
      const room = await this.#open(ticket.workspaceId)
      if (room.size >= this.#settings.COLLABORATION_LIMITS.sockets)
        connection.close(CLOSE.crowded, 'Too many people are in this document.')
      else room.join(this.#peer(connection, state))
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
    const state = stateOf(connection)
    if (!state) return
    try {
      const room = await this.#open(state.workspaceId)
      this.#receive(room, this.#peer(connection, state), message)
    } catch (error) {
      this.#refuse(connection, error)
    }
  }

  #receive(room: Room, peer: Peer, message: string | ArrayBuffer): void {
    if (typeof message === 'string') return
    room.receive(peer, new Uint8Array(message))
  }

  override onClose(connection: Connection): void {
    const peer = this.#peers.get(connection)
    if (peer) this.#room?.leave(peer)
    this.ctx.waitUntil(this.#attendance.changed())
  }

  override onError(connection: Connection): void {
    this.onClose(connection)
  }

  /** Ends the sockets of this workspace that a ruling concerns. Returns how many. */
  enforce(workspaceId: string, ruling: Ruling): number {
    return this.#setting('workspace') === workspaceId ? this.#enforce(ruling) : 0
  }

  #enforce(ruling: Ruling): number {
    let ended = 0
    for (const connection of this.getConnections()) {
      const state = stateOf(connection)
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
    return this.#setting('workspace') === workspaceId ? this.#roster() : []
  }

  #roster(): Roster {
    const states = [...this.getConnections()].map(stateOf).filter((state) => state !== null)
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
  announce(message: string): number {
    let told = 0
    for (const connection of this.getConnections()) {
      if (!stateOf(connection)?.typed || connection.readyState !== WebSocket.OPEN) continue
      connection.send(message)
      told++
    }
    return told
  }

  /** Forgets the document and its history for good, since its content was deleted. Repeating it does no harm. */
  async erase(workspaceId: string): Promise<void> {
    if (this.#setting('workspace') !== workspaceId) return
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
    const workspaceId = this.#setting('workspace')
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
    this.ctx.storage.sql.exec('DELETE FROM used_ticket WHERE expires_at < ?', Date.now() / 1000)
  }

  /** The versions of the document, newest first, and who has written since. Does not read the document. */
  versions(workspaceId: string): { items: VersionRow[]; unsaved: { id: string; name: string }[] } {
    return this.#setting('workspace') === workspaceId ? this.#history.list() : { items: [], unsaved: [] }
  }

  /** The text of a version, or with null as it is now, with who wrote it, as JSON. Null when there is none. */
  async versionText(workspaceId: string, id: string | null): Promise<string | null> {
    if (this.#setting('workspace') !== workspaceId) return null
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
    return this.#setting('workspace') === workspaceId && this.#history.rename(id, name)
  }

  /**
   * Makes the document say what a version said, as a change by `by`, with what it said before kept as the
   * version `undo`: repeated with the same, it does nothing. False when there is no such version.
   */
  async restoreVersion(workspaceId: string, id: string, undo: string, by: Identity): Promise<boolean> {
    if (this.#setting('workspace') !== workspaceId) return false
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

  /** One step towards the library; false when it had moved, and its change is now merged into the document. */
  async #project(workspaceId: string, room: Room): Promise<boolean> {
    const editors = [...this.#editors.values()]
    for (const suggestion of this.#suggestions.read(room.doc)) this.announce(suggestionAdded(suggestion))
    const state = Y.encodeStateAsUpdate(room.doc)
    const base = Number(this.#setting('version'))
    this.#mark(false)
    this.#editors.clear()
    try {
      const answer = await this.ports.project(workspaceId, this.name, base, readContent(room.doc), editors)
      if (answer === null) room.close(CLOSE.gone, 'This content has been deleted.')
      else if ('version' in answer) this.#remember(answer.version, state)
      else {
        this.#merge(room, answer.moved)
        this.#writeAs(editors)
      }
      return answer === null || 'version' in answer
    } catch (error) {
      this.#mark(true)
      this.#writeAs(editors)
      throw error
    }
  }

  /** The last of them is whom the library's next change is told of. */
  #writeAs(editors: readonly Identity[]): void {
    for (const editor of editors) {
      this.#editors.delete(editor.userId)
      this.#editors.set(editor.userId, editor)
    }
  }

  /** A change the library got by another way: made over the text it started from, then merged as any writer's. */
  #merge(room: Room, moved: LibraryContent): void {
    const ancestor = new Y.Doc()
    Y.applyUpdate(ancestor, this.#projected() ?? Y.encodeStateAsUpdate(room.doc))
    writeContent(ancestor, moved)
    const kept = { id: crypto.randomUUID(), kind: 'import', name: null, by: moved.by } as const
    this.#history.keep(kept, room.doc, Date.now())
    this.#history.claim(ancestor.clientID, moved.by)
    room.change({ ...SERVER, userId: moved.by.id, name: moved.by.name }, (doc) =>
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(ancestor)),
    )
    trust(room)
    this.#remember(moved.version, Y.encodeStateAsUpdate(ancestor))
  }

  /** The library's version and the document state it stands for. */
  #remember(version: number, state: Uint8Array): void {
    this.ctx.storage.transactionSync(() => {
      this.#set('version', String(version))
      this.#library.compact(state)
    })
  }

  #projected(): Uint8Array | null {
    return this.#library.load().snapshot
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
    const isNew = this.#setting('workspace') === null
    if (!isNew && log.size().bytes === 0) throw new Error('The log of a document in use is empty.')
    const room = new Room({
      log,
      limits: this.#settings.COLLABORATION_LIMITS,
      now: () => Date.now(),
      schedule: (work, ms) => setTimeout(work, ms),
      committed: (by, written) => this.#committed(by, written),
      failed: (error) => {
        this.ports.report('document could not be written', { contentId: this.name, error: String(error) })
      },
    })
    if (isNew) {
      const content = await this.ports.load(workspaceId, this.name)
      room.change(SERVER, (doc) => writeContent(doc, content))
      trust(room)
      this.#remember(content.version, Y.encodeStateAsUpdate(room.doc))
      this.#mark(false)
      this.#set('workspace', workspaceId)
      const start = { id: crypto.randomUUID(), kind: 'start', name: null, by: null } as const
      this.#history.keep(start, room.doc, Date.now())
    }
    this.#room = room
    this.#suggestions.read(room.doc)
    for (const connection of this.getConnections()) {
      const state = stateOf(connection)
      if (state) room.join(this.#peer(connection, state), { slept: true })
    }
    return room
  }

  #committed(by: readonly Identity[], written: readonly Written[]): void {
    this.#history.wrote(by, written, Date.now())
    for (const editor of by) this.#editors.set(editor.userId, editor)
    this.#writtenAt = Date.now()
    if (this.#dirty) return
    this.#mark(true)
    void this.ctx.storage.setAlarm(Date.now() + PROJECTION_DELAY)
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
        if (connection.readyState === WebSocket.OPEN) connection.send(frame)
      },
      close: (code, reason) => connection.close(code, reason),
    }
    this.#peers.set(connection, peer)
    return peer
  }

  /** A ticket opens one socket. */
  #spend({ jti, exp }: Ticket): boolean {
    const { rowsWritten } = this.ctx.storage.sql.exec(
      'INSERT OR IGNORE INTO used_ticket (jti, expires_at) VALUES (?, ?)',
      jti,
      exp,
    )
    return rowsWritten > 0
  }

  #mark(dirty: boolean): void {
    this.#dirty = dirty
    this.#set('dirty', dirty ? 'yes' : 'no')
  }

  #setting(name: string): string | null {
    const rows = this.ctx.storage.sql.exec<{ value: string }>(
      'SELECT value FROM setting WHERE name = ?',
      name,
    )
    for (const { value } of rows) return value
    return null
  }

  #set(name: string, value: string): void {
    this.ctx.storage.sql.exec('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, value)
  }
}

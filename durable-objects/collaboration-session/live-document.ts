import * as Y from 'yjs'
import type { AuthoredText } from '#core/domain/history/authored-text'
import type { Identity } from './awareness.ts'
import { History, type Point, type Written } from './history.ts'
import { HistoryStorage } from './history-storage.ts'
import { LibraryFollower } from './library-follower.ts'
import type { Limits } from './limits.ts'
import { Room, trust } from './room.ts'
import type { Peer } from './seat.ts'
import type { SessionPorts } from './session-ports.ts'
import type { SessionRecord } from './session-record.ts'
import { SqliteLog } from './storage.ts'
import { SuggestionNews, suggestionAdded } from './suggestions.ts'

/** A session that wrote so lately is not quiet: its log is compacted by size, or at the next alarm (ms). */
const QUIET = 1_000

interface LiveDocumentDeps {
  contentId(): string
  storage: DurableObjectStorage
  record: SessionRecord
  limits: Limits
  ports(): SessionPorts
  /** The sockets that were there before the room was. */
  peers(): Iterable<Peer>
  /** Sends a typed message to every socket that understands one. */
  announce(message: string): void
  /** The library has just fallen behind. */
  fellBehind(): void
}

/** The document of a session: its room, its history, and the library that follows it. */
export class LiveDocument {
  readonly history: History
  readonly #deps: LiveDocumentDeps
  readonly #suggestions = new SuggestionNews()
  readonly #library: LibraryFollower
  #room: Room | null = null
  #opening: Promise<Room> | null = null
  #writtenAt = 0
  #following = Promise.resolve(true)

  constructor(deps: LiveDocumentDeps) {
    const { contentId, storage, record, ports } = deps
    this.#deps = deps
    this.history = new History(new HistoryStorage(storage))
    this.#library = new LibraryFollower({
      storage,
      record,
      history: this.history,
      project: (workspaceId, ...change) => ports().project(workspaceId, contentId(), ...change),
    })
  }

  /** The room if it is open. */
  get room(): Room | null {
    return this.#room
  }

  /** The room, read from disk the first time and seeded from the library if it was never written. */
  open(workspaceId: string): Promise<Room> {
    if (this.#room && !this.#room.closed) return Promise.resolve(this.#room)
    this.#opening ??= this.#load(workspaceId).finally(() => {
      this.#opening = null
    })
    return this.#opening
  }

  async #load(workspaceId: string): Promise<Room> {
    const { contentId, record, ports, peers } = this.#deps
    const isNew = record.read('workspace') === null
    const room = this.#read({ isNew })
    if (isNew) {
      this.#library.begin(room, await ports().load(workspaceId, contentId()))
      record.write('workspace', workspaceId)
      const start = { id: crypto.randomUUID(), kind: 'start', name: null, by: null } as const
      this.history.keep(start, room.doc, Date.now())
    }
    this.#room = room
    this.#suggestions.read(room.doc)
    for (const peer of peers()) room.join(peer, { slept: true })
    return room
  }

  #read({ isNew }: { isNew: boolean }): Room {
    const { contentId, storage, limits, ports } = this.#deps
    const log = new SqliteLog(storage, 'document_update')
    if (!isNew && log.size().bytes === 0) throw new Error('The log of a document in use is empty.')
    const room = new Room({
      log,
      limits,
      now: () => Date.now(),
      schedule: (work, ms) => setTimeout(work, ms),
      written: (work) => void storage.sync().then(work, (error) => room.fail(error)),
      // A timer's turn comes after that of the frames.
      sent: (work) => setTimeout(work, 0),
      committed: (by, written) => this.#committed(by, written),
      failed: (error) => {
        ports().report('document could not be written', { contentId: contentId(), error: String(error) })
      },
    })
    return room
  }

  #committed(by: readonly Identity[], written: readonly Written[]): void {
    this.history.wrote(by, written, Date.now())
    this.#writtenAt = Date.now()
    if (this.#library.wrote(by)) this.#deps.fellBehind()
  }

  /** Lets the room go. */
  close(code: number, reason: string): void {
    this.#room?.close(code, reason)
    this.#room = null
  }

  /** Brings library and document together, now. Throws when the library could not follow. */
  async settle(workspaceId: string): Promise<void> {
    const room = await this.open(workspaceId)
    room.flush()
    do trust(room)
    while (!(await this.#follow(workspaceId, room)))
  }

  /**
   * One step towards the library; false when it had moved. Steps go one after the other: of two at once, by an alarm
   * and by a request, each would take the other's change for somebody else's.
   */
  #follow(workspaceId: string, room: Room): Promise<boolean> {
    for (const suggestion of this.#suggestions.read(room.doc))
      this.#deps.announce(suggestionAdded(suggestion))
    const step = this.#following.then(() => this.#library.follow(workspaceId, room))
    this.#following = step.catch(() => false)
    return step
  }

  /** Makes the log short. False when somebody wrote just now: then is not the time. */
  compact(): boolean {
    if (Date.now() - this.#writtenAt < QUIET) return false
    this.#room?.compact()
    return true
  }

  /** Keeps what was written as a version once it has rested; says when to look again (epoch ms). */
  rest(): number | null {
    return this.#room && this.history.rest(this.#room.doc, Date.now(), crypto.randomUUID())
  }

  /** The room with all that waits in it on disk. */
  async #written(workspaceId: string): Promise<Room> {
    const room = await this.open(workspaceId)
    room.flush()
    trust(room)
    return room
  }

  /** The text as it is now, with who wrote it. */
  async text(workspaceId: string): Promise<AuthoredText> {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate((await this.#written(workspaceId)).doc))
    return this.history.textOf(doc)
  }

  /** Keeps the document as a version. */
  async keep(workspaceId: string, point: Point): Promise<void> {
    const { doc } = await this.#written(workspaceId)
    this.history.keep(point, doc, Date.now())
  }

  /** Says again what the version `id` said, with what was there before kept as `undo`. See `restoreVersion`. */
  async restore(workspaceId: string, id: string, undo: string, by: Identity): Promise<boolean> {
    const room = await this.#written(workspaceId)
    if (this.history.find(undo)) return true
    const update = this.history.restoring(id, Y.encodeStateAsUpdate(room.doc), by)
    if (!update) return false
    const person = { id: by.userId, name: by.name }
    this.history.keep({ id: undo, kind: 'restore', name: null, by: person }, room.doc, Date.now())
    room.change(by, (doc) => Y.applyUpdate(doc, update))
    trust(room)
    return true
  }
}

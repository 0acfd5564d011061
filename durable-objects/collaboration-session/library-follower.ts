import * as Y from 'yjs'
import type { Identity } from './awareness.ts'
import { readContent, type SharedContent, writeContent } from './document.ts'
import type { History } from './history.ts'
import { CLOSE } from './limits.ts'
import { type Room, trust } from './room.ts'
import type { LibraryContent, Projection } from './session-ports.ts'
import type { SessionRecord } from './session-record.ts'
import { SqliteLog } from './storage.ts'

export const SERVER: Identity = { userId: '', name: 'Marquee', colour: 'grey', role: 'system' }

interface FollowerDeps {
  storage: DurableObjectStorage
  record: SessionRecord
  history: History
  project(
    workspaceId: string,
    base: number,
    live: SharedContent,
    editors: readonly Identity[],
  ): Promise<Projection>
}

/** Keeps library and document together: the library follows the text, and what it got by another way is merged in. */
export class LibraryFollower {
  readonly #deps: FollowerDeps
  /** The document as the library's version has it. */
  readonly #state: SqliteLog
  #editors = new Map<string, Identity>()
  /** The library is behind. */
  #dirty: boolean

  constructor(deps: FollowerDeps) {
    this.#deps = deps
    this.#state = new SqliteLog(deps.storage, 'library_state')
    this.#dirty = deps.record.read('dirty') === 'yes'
  }

  /** The document says what the library has. */
  begin(room: Room, content: LibraryContent): void {
    room.change(SERVER, (doc) => writeContent(doc, content))
    trust(room)
    this.#remember(content.version, Y.encodeStateAsUpdate(room.doc))
    this.#mark(false)
  }

  /** Notes who wrote. True when the library was up to date until now. */
  wrote(by: readonly Identity[]): boolean {
    for (const editor of by) this.#editors.set(editor.userId, editor)
    if (this.#dirty) return false
    this.#mark(true)
    return true
  }

  /** One step towards the library; false when it had moved, and its change is now merged into the document. */
  async follow(workspaceId: string, room: Room): Promise<boolean> {
    const editors = [...this.#editors.values()]
    const state = Y.encodeStateAsUpdate(room.doc)
    const base = Number(this.#deps.record.read('version'))
    this.#mark(false)
    this.#editors.clear()
    try {
      const answer = await this.#deps.project(workspaceId, base, readContent(room.doc), editors)
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
    const { history } = this.#deps
    const ancestor = new Y.Doc()
    Y.applyUpdate(ancestor, this.#state.load().snapshot ?? Y.encodeStateAsUpdate(room.doc))
    writeContent(ancestor, moved)
    const kept = { id: crypto.randomUUID(), kind: 'import', name: null, by: moved.by } as const
    history.keep(kept, room.doc, Date.now())
    history.claim(ancestor.clientID, moved.by)
    room.change({ ...SERVER, userId: moved.by.id, name: moved.by.name }, (doc) =>
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(ancestor)),
    )
    trust(room)
    this.#remember(moved.version, Y.encodeStateAsUpdate(ancestor))
  }

  /** The library's version and the document state it stands for. */
  #remember(version: number, state: Uint8Array): void {
    this.#deps.storage.transactionSync(() => {
      this.#deps.record.write('version', String(version))
      this.#state.compact(state)
    })
  }

  #mark(dirty: boolean): void {
    this.#dirty = dirty
    this.#deps.record.write('dirty', dirty ? 'yes' : 'no')
  }
}

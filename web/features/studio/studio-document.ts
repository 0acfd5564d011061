import * as Y from 'yjs'
import type { Content, DocNode } from '#core/contracts/content'
import type { LiveDocument } from '#web/lib/live/live-document'
import { libraryCopy } from './library-copy.ts'
import { newRow } from './new-row.ts'
import { sameDoc } from './same-doc.ts'
import { isSafe, saveOf } from './save-state.ts'
import type { SharedWords, Words } from './shared-words.ts'
import {
  EMPTY_DOC,
  type Origin,
  type StudioHold,
  type StudioPorts,
  type StudioState,
} from './studio-state.ts'

/** How long a review step waits for the last words to be on the server's disk. */
const SAFE_WITHIN = 10_000

/**
 * The page being written. A new one is of this page alone until its first words have made a row; then, as for any
 * that is opened, its text is the session's, and whoever else is there writes in the same.
 */
export function createStudioDocument(initial: Content | null, ports: StudioPorts) {
  const own = initial ? null : new Y.Doc()
  let state: StudioState = {
    content: initial,
    title: initial?.title ?? '',
    doc: initial?.doc ?? EMPTY_DOC,
    shared: own && { title: own.getText('title'), body: own.getXmlFragment('body') },
    live: null,
    save: { phase: initial ? 'connecting' : 'new', unsaved: 0, kept: 0 },
    problem: null,
    touched: false,
    refused: null,
    voided: null,
  }
  let disposed = false
  const listeners = new Set<() => void>()

  const set = (change: Partial<StudioState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const hold: StudioHold = { set, read: () => state, isDisposed: () => disposed }
  const library = libraryCopy(hold, ports)
  const row = newRow(hold, ports, (content) => {
    set({ content })
    if (!disposed) goLive(content.id)
    ports.created(content)
  })

  function written() {
    if (!own || disposed) return
    const title = own.getText('title').toString()
    if (state.content) set({ title })
    else row.touched(title)
  }

  function goLive(contentId: string) {
    const live = ports.open(contentId)
    set({ live })
    const follow = () => {
      const now = live.read()
      if (now.ready && !state.shared) share(live)
      if (now.ready && own && state.shared?.body.doc === own) void handOver(live)
      else set({ save: saveOf(now) })
    }
    live.subscribe(follow)
    live.onMessage(({ type }) => {
      if (type === 'document:refused') void rollBack(live, contentId)
    })
    live.title.observe(() => {
      if (state.shared?.title === live.title) set({ title: live.title.toString() })
    })
    live.doc.on('update', library.look)
    follow()
  }

  /** What was refused would stand in the way of all that is written after it: the copy is given up for the session's. */
  async function rollBack(live: LiveDocument, contentId: string) {
    if (state.live !== live || disposed) return
    set({ live: null, shared: null })
    const words = await live.abandon()
    if (disposed) return
    set({ refused: [state.refused, words].filter(Boolean).join('\n') })
    goLive(contentId)
  }

  const share = (live: LiveDocument) => {
    set({
      shared: { title: live.title, body: live.body },
      title: live.title.toString(),
      save: saveOf(live.read()),
    })
  }

  /** Brings along what was typed since the row was made. */
  async function handOver(live: LiveDocument) {
    const { readWords, writeWords } = await ports.writing()
    const { shared } = state
    if (!shared || shared.body.doc !== own || disposed) return
    // A body nobody has typed in has no blocks, not even an empty one: the session's is better.
    const words = readWords(shared.body.length > 0 ? shared : { title: shared.title, body: live.body })
    const title = words.title.trim() === '' ? live.title.toString() : words.title
    writeWords(live, { ...words, title: title === ports.untitled ? '' : title })
    share(live)
  }

  /** Resolves when every word is on the server's disk, or not in time; says which. */
  function safe(): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (answer: boolean) => {
        listeners.delete(check)
        cancel()
        resolve(answer)
      }
      const check = () => {
        if (state.content && isSafe(state.save)) done(true)
      }
      const cancel = ports.schedule(() => done(false), SAFE_WITHIN)
      listeners.add(check)
      check()
    })
  }

  const ready = async (): Promise<SharedWords> => {
    if (!state.content) {
      if (state.save.phase === 'new') set({ save: { phase: 'saving', unsaved: 0, kept: 0 } })
      await row.create()
    }
    return new Promise((resolve) => {
      const check = () => {
        if (!state.shared || state.shared.body.doc === own) return
        listeners.delete(check)
        resolve(state.shared)
      }
      listeners.add(check)
      check()
    })
  }

  own?.on('update', written)

  return {
    /** Opens the live text of a page that has a row. */
    start() {
      disposed = false
      if (state.content && !state.live) goLive(state.content.id)
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => state,
    /** What the editor shows now. */
    rendered(doc: DocNode) {
      if (!sameDoc(doc, state.doc)) set({ doc })
    },
    /** New words at once, for all who are there: picked, restored, taken back. */
    async replace(words: Words, from?: Origin) {
      const { writeWords } = await ports.writing()
      writeWords(await ready(), words)
      if (from) await this.stamp(from)
    },
    /** A draft that grows before everybody's eyes; the answer takes it as far as it is. */
    async draft() {
      const { growDraft } = await ports.writing()
      return growDraft(await ready())
    },
    /** Says where the words came from. */
    async stamp(from: Origin) {
      const { content } = state
      if (content) library.adopt(await ports.amend(content.id, from))
    },
    /** Brings the library up to this text; true when it has everything. */
    async flush(): Promise<boolean> {
      await row.create()
      if (!(await safe()) || !state.content) return false
      library.adopt(await ports.settle(state.content.id))
      return true
    },
    retry() {
      if (state.live) state.live.retry()
      else if (!state.content && state.save.phase !== 'new') void row.create()
    },
    /** Gives up what the session will not have, for its text: the words are shown to be copied. */
    giveUp() {
      const { live, content } = state
      if (live && content) void rollBack(live, content.id)
    },
    keepCopy: row.keepCopy,
    /** The server's answer to something else: a review step, a look at it later. */
    adopt: library.adopt,
    forgetVoided: () => set({ voided: null }),
    forgetRefused: () => set({ refused: null }),
    dispose() {
      row.keepCopy()
      if (!state.content && state.save.phase !== 'new') void row.create()
      disposed = true
      row.stop()
      library.stop()
      const { live, shared } = state
      live?.close()
      if (live) set({ live: null, shared: shared?.title === live.title ? null : shared })
    },
  }
}
export type StudioDocument = ReturnType<typeof createStudioDocument>

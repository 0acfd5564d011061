import * as Y from 'yjs'
import type { Content, CreateContentInput, DocNode, UpdateContentInput } from '#core/contracts/content'
import type { LiveDocument } from '#web/lib/live/live-document'
import { sameDoc } from './same-doc.ts'
import { isSafe, type SaveState, saveOf } from './save-state.ts'
import type { SharedWords, Words } from './shared-words.ts'
import type { UnsavedCopy } from './unsaved-copy.ts'

/** Milliseconds from the first words to their row, and between tries. */
const CREATE_AFTER = 400
/** From an edit to a look at the library: soon where somebody decides on the words, seldom where nobody does. */
const LOOK_AFTER = 2500
const LOOK_SELDOM = 20_000
const RETRY_AFTER = 10_000
const COPY_AFTER = 300
/** How long a review step waits for the last words to be on the server's disk. */
const SAFE_WITHIN = 10_000

export type Origin = Pick<UpdateContentInput, 'runId' | 'language'>
type NewContent = Pick<CreateContentInput, 'title' | 'doc'>
type Writing = typeof import('./shared-words.ts')

/** What changes seldom. */
export interface PageState {
  /** As the library has it; null before the row exists. The library follows the live text by some seconds. */
  content: Content | null
  /** What the editor is bound to; null while the live text is on its way. */
  shared: SharedWords | null
  /** The live document; null before the row exists. */
  live: LiveDocument | null
  /** Why a new page could not be stored. */
  problem: unknown
  /** Edited since the library last caught up: an approval may be about to end. */
  touched: boolean
  /** Words written here that the session would not take: the page shows the session's text again. */
  refused: string | null
  /** The approval that an edit of this page ended. */
  voided: { approval: NonNullable<Content['approval']>; title: string; doc: DocNode } | null
}

/** The page with what changes as one types. */
export interface StudioState extends PageState {
  title: string
  /** As last shown by the editor. */
  doc: DocNode
  save: SaveState
}

export interface StudioPorts {
  create(input: NewContent): Promise<Content>
  /** Changes what is beside the words, whatever version they are at. */
  amend(id: string, change: Origin): Promise<Content>
  load(id: string): Promise<Content>
  /** The content once the library has the live words. */
  settle(id: string): Promise<Content>
  open(contentId: string): LiveDocument
  /** What writes into a shared text; it comes with the editor. */
  writing(): Promise<Writing>
  copyOfNew: UnsavedCopy
  /** Runs it later; the answer takes it back. */
  schedule(run: () => void, ms: number): () => void
  now(): number
  /** Whether it may pass by itself. */
  passes(error: unknown): boolean
  /** For a text without a title. */
  untitled: string
  created(content: Content): void
}

export const EMPTY_DOC: DocNode = { type: 'doc', content: [{ type: 'paragraph' }] }

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
  let cancelCreate = () => {}
  let cancelCopy = () => {}
  let cancelLook = () => {}
  let looking = false
  let creating: Promise<void> | null = null
  let disposed = false
  const listeners = new Set<() => void>()

  const set = (change: Partial<StudioState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  // A page without a row

  const keepCopy = () => {
    cancelCopy()
    if (state.content || state.save.phase === 'new') return false
    return ports.copyOfNew.keep({ title: state.title, doc: state.doc, version: null, at: ports.now() })
  }

  function touched() {
    if (!own || disposed) return
    const title = own.getText('title').toString()
    if (state.content) return set({ title })
    set({ title, save: { phase: 'saving', unsaved: state.save.unsaved + 1, kept: 0 }, problem: null })
    cancelCopy()
    cancelCopy = ports.schedule(keepCopy, COPY_AFTER)
    createIn(CREATE_AFTER)
  }

  function createIn(ms: number) {
    if (creating) return
    cancelCreate()
    cancelCreate = ports.schedule(() => void create(), ms)
  }

  /** Makes the row, if there is none yet; resolves also when that failed. */
  function create(): Promise<void> {
    cancelCreate()
    if (state.content || disposed) return Promise.resolve()
    creating ??= store().finally(() => {
      creating = null
    })
    return creating
  }

  async function store(): Promise<void> {
    const { title, doc, save } = state
    set({ save: { ...save, phase: 'saving' } })
    try {
      const content = await ports.create({ title: title.trim() || ports.untitled, doc })
      cancelCopy()
      ports.copyOfNew.drop()
      set({ content })
      if (!disposed) goLive(content.id)
      ports.created(content)
    } catch (error) {
      const kept = keepCopy()
      const passes = ports.passes(error)
      const { unsaved } = state.save
      set({
        problem: passes ? null : error,
        save: {
          phase: passes ? (kept ? 'offline' : 'stranded') : 'refused',
          unsaved,
          kept: kept ? unsaved : 0,
        },
      })
      if (passes) cancelCreate = ports.schedule(() => void create(), RETRY_AFTER)
    }
  }

  // A page that is live

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
    live.doc.on('update', look)
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

  /** The library follows the text by itself: whether an approval has ended is seen there. */
  function look() {
    if (state.live && state.shared?.title === state.live.title && !state.touched) set({ touched: true })
    if (looking) return
    looking = true
    cancelLook = ports.schedule(
      () => {
        looking = false
        set({ touched: false })
        void refresh()
      },
      state.content?.status === 'draft' ? LOOK_SELDOM : LOOK_AFTER,
    )
  }

  async function refresh() {
    const { content } = state
    if (!content || disposed) return
    try {
      adopt(await ports.load(content.id))
    } catch (error) {
      if (!ports.passes(error)) return
      look()
    }
  }

  function adopt(content: Content) {
    const known = state.content
    if (known && (content.id !== known.id || content.version <= known.version)) return
    const ended = known?.approval && !content.approval && known.hash !== content.hash
    const voided =
      ended && known.approval
        ? { approval: known.approval, title: known.title, doc: known.doc }
        : state.voided
    set({ content, voided })
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
      await create()
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

  own?.on('update', touched)

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
      if (content) adopt(await ports.amend(content.id, from))
    },
    /** Brings the library up to this text; true when it has everything. */
    async flush(): Promise<boolean> {
      await create()
      if (!(await safe()) || !state.content) return false
      adopt(await ports.settle(state.content.id))
      return true
    },
    retry() {
      if (state.live) state.live.retry()
      else if (!state.content && state.save.phase !== 'new') void create()
    },
    keepCopy,
    /** The server's answer to something else: a review step, a look at it later. */
    adopt,
    forgetVoided: () => set({ voided: null }),
    forgetRefused: () => set({ refused: null }),
    dispose() {
      keepCopy()
      if (!state.content && state.save.phase !== 'new') void create()
      disposed = true
      cancelCopy()
      cancelLook()
      looking = false
      const { live, shared } = state
      live?.close()
      if (live) set({ live: null, shared: shared?.title === live.title ? null : shared })
    },
  }
}
export type StudioDocument = ReturnType<typeof createStudioDocument>

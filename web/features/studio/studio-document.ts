import type { Content, CreateContentInput, DocNode, UpdateContentInput } from '#core/contracts/content'
import { type Autosave, type AutosaveEvent, advanceSave, hasUnsaved, startAutosave } from './autosave.ts'
import type { UnsavedCopy } from './unsaved-copy.ts'

/** Milliseconds from the last edit to its save, and to its copy on this device. */
const SAVE_AFTER = 900
/** An edit of approved words can be taken back this long before it ends the approval. */
const SAVE_APPROVED_AFTER = 4000
const COPY_AFTER = 300
const RETRY_AFTER = 10_000

export interface Origin {
  runId?: string
  language?: Content['language']
}
type NewContent = Pick<CreateContentInput, 'title' | 'doc' | 'runId'> & Origin

export interface StudioState {
  /** As the server has it; null before the row exists. */
  content: Content | null
  title: string
  doc: DocNode
  /** Grows when the document changed otherwise than by typing, so that the editor shows it. */
  revision: number
  save: Autosave
  /** What someone else saved meanwhile, while a person has to decide. */
  theirs: Content | null
  /** Why the server refused the edit. */
  problem: unknown
  /** The approval that an edit of this page ended. */
  voided: { approval: NonNullable<Content['approval']>; title: string; doc: DocNode } | null
}

export interface StudioPorts {
  create(input: NewContent): Promise<Content>
  save(id: string, version: number, change: UpdateContentInput): Promise<Content>
  load(id: string): Promise<Content>
  copyOf(contentId: string | null): UnsavedCopy
  /** Runs it later; the answer takes it back. */
  schedule(run: () => void, ms: number): () => void
  now(): number
  whyFailed(error: unknown): 'offline' | 'conflict' | 'refused'
  /** For a text without a title. */
  untitled: string
  created(content: Content): void
}

export const EMPTY_DOC: DocNode = { type: 'doc', content: [{ type: 'paragraph' }] }

/**
 * The page being written: saved by itself, over the version it stands on, with a copy on this device until then.
 * Nothing is lost by an order of events: typing during a save, offline, or while someone else saved.
 */
export function createStudioDocument(initial: Content | null, ports: StudioPorts) {
  let state: StudioState = {
    content: initial,
    title: initial?.title ?? '',
    doc: initial?.doc ?? EMPTY_DOC,
    revision: 0,
    save: startAutosave(initial?.version ?? null),
    theirs: null,
    problem: null,
    voided: null,
  }
  let origin: Origin = {}
  let shown = fingerprint(state.title, state.doc)
  let cancelSave = () => {}
  let cancelCopy = () => {}
  let sending: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const set = (change: Partial<StudioState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const step = (event: AutosaveEvent, change: Partial<StudioState> = {}) =>
    set({ ...change, save: advanceSave(state.save, event) })
  const copy = () => ports.copyOf(state.content?.id ?? null)

  const keepCopy = () => {
    cancelCopy()
    if (hasUnsaved(state.save))
      copy().keep({ title: state.title, doc: state.doc, version: state.save.version, at: ports.now() })
  }
  const saveIn = (ms: number) => {
    cancelSave()
    cancelSave = ports.schedule(() => void send(), ms)
  }

  function edited(
    change: Partial<StudioState>,
    ms = state.content?.approval ? SAVE_APPROVED_AFTER : SAVE_AFTER,
  ) {
    const next = { ...state, ...change }
    const untouched = state.save.phase !== 'saving' && fingerprint(next.title, next.doc) === shown
    if (untouched && state.content && state.save.phase !== 'conflict') {
      cancelSave()
      cancelCopy()
      copy().drop()
      return step({ type: 'adopted', version: state.content.version, clean: true }, change)
    }
    step({ type: 'edited' }, { ...change, problem: null })
    cancelCopy()
    cancelCopy = ports.schedule(keepCopy, COPY_AFTER)
    saveIn(ms)
  }

  function send(): Promise<void> {
    sending ??= store().finally(() => {
      sending = null
      if (state.save.phase === 'waiting') saveIn(SAVE_AFTER)
    })
    return sending
  }

  async function store(): Promise<void> {
    cancelSave()
    if (state.save.phase !== 'waiting') return
    const before = state.content
    const { title, doc } = state
    const from = origin
    step({ type: 'sent' })
    try {
      const words = { title: title.trim(), doc, ...from }
      const stored = before
        ? await ports.save(before.id, state.save.version ?? before.version, {
            ...words,
            title: words.title || undefined,
          })
        : await ports.create({ ...words, title: words.title || ports.untitled })
      if (origin === from) origin = {}
      accept(stored, before, fingerprint(title, doc))
    } catch (error) {
      await refused(error, before)
    }
  }

  function accept(stored: Content, before: Content | null, sentWords: string) {
    if (!before) ports.copyOf(null).drop()
    shown = sentWords
    const { approval = null } = before ?? {}
    const ended = before && approval && !stored.approval
    const voided = ended ? { approval, title: before.title, doc: before.doc } : state.voided
    step({ type: 'stored', version: stored.version }, { content: stored, voided })
    if (hasUnsaved(state.save)) keepCopy()
    else {
      cancelCopy()
      copy().drop()
    }
    if (!before) ports.created(stored)
  }

  async function refused(error: unknown, before: Content | null) {
    const why = ports.whyFailed(error)
    keepCopy()
    if (why !== 'conflict' || !before) {
      step(
        { type: 'failed', why: why === 'conflict' ? 'refused' : why },
        { problem: why === 'refused' ? error : null },
      )
      if (why === 'offline') cancelSave = ports.schedule(retry, RETRY_AFTER)
      return
    }
    try {
      const theirs = await ports.load(before.id)
      const sameWords = theirs.hash === before.hash
      step({ type: 'failed', why: 'conflict' }, { theirs: sameWords ? null : theirs })
      if (sameWords) step({ type: 'adopted', version: theirs.version, clean: false }, { content: theirs })
    } catch {
      step({ type: 'failed', why: 'offline' })
      cancelSave = ports.schedule(retry, RETRY_AFTER)
    }
  }

  function retry() {
    step({ type: 'retry' })
    void send()
  }

  /** Shows what the server has; the page's own words are gone from here. */
  function show(content: Content) {
    cancelSave()
    cancelCopy()
    copy().drop()
    shown = fingerprint(content.title, content.doc)
    step(
      { type: 'adopted', version: content.version, clean: true },
      {
        content,
        title: content.title,
        doc: content.doc,
        revision: state.revision + 1,
        theirs: null,
        problem: null,
      },
    )
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => state,
    editTitle: (title: string) => edited({ title }),
    editDoc: (doc: DocNode) => edited({ doc }),
    /** What the editor made of the document it was given: the ground that later edits are compared with. */
    rendered(doc: DocNode) {
      if (!hasUnsaved(state.save)) shown = fingerprint(state.title, doc)
    },
    /** New words at once: generated, picked, restored. */
    replace(words: { title: string; doc: DocNode }, from: Origin = {}) {
      origin = { ...origin, ...from }
      edited({ ...words, revision: state.revision + 1 }, 0)
    },
    /** Saves now; true when the server has everything. */
    async flush(): Promise<boolean> {
      for (let i = 0; i < 3 && (sending || state.save.phase === 'waiting'); i++) await send()
      return !hasUnsaved(state.save)
    },
    retry,
    keepCopy,
    /** Takes unsaved edits back: the page shows what the server has. */
    revert() {
      if (state.content && !sending) show(state.content)
    },
    /** The server's answer to something else than a save (a review step, a look at it later). */
    adopt(content: Content) {
      const { content: known, save } = state
      if (known && content.version <= known.version) return
      const sameWords = known?.hash === content.hash
      if (save.phase === 'saving' || save.phase === 'conflict') return
      if (hasUnsaved(save)) {
        if (sameWords) step({ type: 'adopted', version: content.version, clean: false }, { content })
        return
      }
      if (sameWords) return step({ type: 'adopted', version: content.version, clean: true }, { content })
      show(content)
    },
    /** Ends a conflict: their words stay, mine go. */
    takeTheirs() {
      if (state.theirs) show(state.theirs)
    },
    /** Ends a conflict: mine become the next version over theirs. */
    keepMine() {
      if (!state.theirs) return
      step(
        { type: 'adopted', version: state.theirs.version, clean: false },
        { content: state.theirs, theirs: null },
      )
      void send()
    },
    forgetVoided: () => set({ voided: null }),
    dispose() {
      keepCopy()
      cancelCopy()
      void send()
      cancelSave()
    },
  }
}
export type StudioDocument = ReturnType<typeof createStudioDocument>

const fingerprint = (title: string, doc: DocNode) => JSON.stringify([title, doc])

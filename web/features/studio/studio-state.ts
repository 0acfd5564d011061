import type { Content, CreateContentInput, DocNode, UpdateContentInput } from '#core/contracts/content'
import type { LiveDocument } from '#web/lib/live/live-document'
import type { SaveState } from './save-state.ts'
import type { SharedWords } from './shared-words.ts'
import type { UnsavedCopy } from './unsaved-copy.ts'

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

/** What the parts of a studio document share. */
export interface StudioHold {
  read(): StudioState
  set(change: Partial<StudioState>): void
  /** Nobody has the page open any more. */
  isDisposed(): boolean
}

import { Collaboration } from '@tiptap/extension-collaboration'
import { Placeholder } from '@tiptap/extensions'
import type { Awareness } from 'y-protocols/awareness'
import { isSafeLink } from '#core/richtext/schema'
import { SuggestibleKit, suggestionExtensions } from '#web/features/suggestions/suggestion-extensions'
import { Carets } from './carets.ts'
import { CleanPaste } from './clean-paste.ts'
import { KeptBlocks } from './kept-blocks.ts'
import { OwnCaret } from './own-caret.ts'
import { PLACED, type SharedWords } from './shared-words.ts'

/** The marks of a list and the bar of a quotation stand where its first letters begin. */
const OWN_DIRECTION = { HTMLAttributes: { dir: 'auto' } }

/** The nodes and marks of `core/richtext/schema.ts`, no more: what Markdown cannot say cannot be stored. */
export const editorExtensions = (
  { body }: SharedWords,
  awareness: Awareness | null,
  { placeholder, onFirstRender }: { placeholder: string; onFirstRender: () => void },
) => [
  SuggestibleKit.configure({
    underline: false,
    // Undo is the collaboration's: it takes back one's own changes only.
    undoRedo: false,
    trailingNode: false,
    bulletList: OWN_DIRECTION,
    orderedList: OWN_DIRECTION,
    blockquote: OWN_DIRECTION,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      isAllowedUri: (uri) => isSafeLink(uri),
    },
  }),
  Placeholder.configure({ placeholder }),
  OwnCaret.configure({ doc: body.doc }),
  Collaboration.configure({ fragment: body, onFirstRender, yUndoOptions: { trackedOrigins: [PLACED] } }),
  KeptBlocks,
  CleanPaste,
  ...suggestionExtensions,
  ...(awareness ? [Carets.configure({ awareness })] : []),
]

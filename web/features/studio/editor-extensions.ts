import { Placeholder } from '@tiptap/extensions'
import StarterKit from '@tiptap/starter-kit'
import { isSafeLink } from '#core/richtext/schema'

/** The nodes and marks of `core/richtext/schema.ts`, no more: what Markdown cannot say cannot be stored. */
export const editorExtensions = (placeholder: string) => [
  StarterKit.configure({
    underline: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      isAllowedUri: (uri) => isSafeLink(uri),
    },
  }),
  Placeholder.configure({ placeholder }),
]

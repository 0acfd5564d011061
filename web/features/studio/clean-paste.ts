import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanHtml } from './clean-html.ts'

/** Takes Word's and Google Docs' habits out of what is pasted, before the editor reads it. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: (html) => cleanHtml(html) } })],
})

import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { DocNode } from '#core/contracts/content'
import { editorExtensions } from './editor-extensions.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { pageJson } from './page-json.ts'
import classes from './prose.module.css'
import type { SharedWords } from './shared-words.ts'
import { useViewpoint } from './use-viewpoint.ts'

interface PageEditorProps {
  shared: SharedWords
  awareness: Awareness | null
  editable: boolean
  label: string
  placeholder: string
  /** Between the toolbar and the text: the title. */
  children: ReactNode
  /** What the page says now; told a moment after it changed, since a long page is long to read. */
  onRendered: (doc: DocNode) => void
  onEditor: (editor: Editor | null) => void
  /** The page, by its client id, whose scrolling this one follows. */
  followed: number | null
}

const TELL_AFTER = 200

/** Drawn anew for what it shows itself alone: whatever else is on the page may change while somebody types. */
export const PageEditor = memo(function PageEditor(props: PageEditorProps) {
  const { shared, awareness, editable, label, placeholder, children, onRendered, onEditor, followed } = props
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  /** A new page becomes a live one while somebody types in it: the caret goes over with the words. */
  const carried = useRef<{ from: number; to: number } | null>(null)
  const current = useRef<{ editor: Editor; shared: SharedWords } | null>(null)
  if (current.current && current.current.shared !== shared) {
    const { editor } = current.current
    if (!editor.isDestroyed && editor.isFocused) carried.current = editor.state.selection
    current.current = null
  }

  const tell = (editor: Editor) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => !editor.isDestroyed && onRendered(pageJson(editor.state.doc)),
      TELL_AFTER,
    )
  }
  const land = () => {
    const selection = carried.current
    const editor = current.current?.editor
    carried.current = null
    if (!editor || !selection) return
    const end = editor.state.doc.content.size
    const { from, to } = selection
    editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) })
  }
  const editor = useEditor(
    {
      extensions: editorExtensions(shared, awareness, { placeholder, onFirstRender: land }),
      editable,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          class: classes.prose ?? '',
        },
      },
      onCreate: ({ editor }) => {
        if (carried.current) editor.view.focus()
        onRendered(pageJson(editor.state.doc))
      },
      onTransaction: ({ editor, transaction }) => transaction.docChanged && tell(editor),
    },
    [shared, awareness],
  )
  current.current = { editor, shared }

  useViewpoint(editor, shared.body, awareness, followed)
  useEffect(() => {
    editor.setEditable(editable, false)
  }, [editor, editable])
  useEffect(() => {
    // Before it is on the page an editor has no view, and counts as destroyed.
    const show = () => onEditor(editor)
    if (editor.isDestroyed) editor.on('mount', show)
    else show()
    return () => {
      editor.off('mount', show)
      onEditor(null)
    }
  }, [editor, onEditor])
  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    <>
      {editable && <EditorToolbar editor={editor} />}
      {children}
      <EditorContent editor={editor} />
    </>
  )
})

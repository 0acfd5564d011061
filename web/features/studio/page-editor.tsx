import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { DocNode } from '#core/contracts/content'
import { editorExtensions } from './editor-extensions.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import classes from './prose.module.css'

interface PageEditorProps {
  doc: DocNode
  /** Grows when `doc` is to be shown anew; typing does not change it. */
  revision: number
  editable: boolean
  label: string
  placeholder: string
  /** Between the toolbar and the text: the title. */
  children: ReactNode
  onEdit: (doc: DocNode) => void
  /** What the editor made of the document it was given. */
  onRendered: (doc: DocNode) => void
}

export function PageEditor({
  doc,
  revision,
  editable,
  label,
  placeholder,
  children,
  onEdit,
  onRendered,
}: PageEditorProps) {
  const shown = useRef(revision)
  const editor = useEditor({
    extensions: editorExtensions(placeholder),
    content: doc,
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
    onCreate: ({ editor }) => onRendered(editor.state.doc.toJSON()),
    onUpdate: ({ editor }) => onEdit(editor.state.doc.toJSON()),
  })

  useEffect(() => {
    editor.setEditable(editable, false)
  }, [editor, editable])

  useEffect(() => {
    if (shown.current === revision) return
    shown.current = revision
    editor.commands.setContent(doc, { emitUpdate: false })
    onRendered(editor.state.doc.toJSON())
  }, [editor, revision, doc, onRendered])

  return (
    <>
      {editable && <EditorToolbar editor={editor} />}
      {children}
      <EditorContent editor={editor} />
    </>
  )
}

import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'

/** Whether the editor has its place on the page; before that it has no view to ask. */
export function useMounted(editor: Editor): boolean {
  const [mounted, setMounted] = useState(editor.isInitialized)
  useEffect(() => {
    const enter = () => setMounted(true)
    const leave = () => setMounted(false)
    setMounted(editor.isInitialized)
    // One of the two is still to come, whether this or the editor's content is on the page first.
    editor.on('mount', enter)
    editor.on('create', enter)
    editor.on('unmount', leave)
    return () => {
      editor.off('mount', enter)
      editor.off('create', enter)
      editor.off('unmount', leave)
    }
  }, [editor])
  return mounted
}

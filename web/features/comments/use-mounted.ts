import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'

/** Whether the editor has its place on the page; before that it has no view to ask. */
export function useMounted(editor: Editor): boolean {
  const [mounted, setMounted] = useState(!editor.isDestroyed)
  useEffect(() => {
    const look = () => setMounted(!editor.isDestroyed)
    look()
    editor.on('mount', look)
    editor.on('unmount', look)
    return () => {
      editor.off('mount', look)
      editor.off('unmount', look)
    }
  }, [editor])
  return mounted
}

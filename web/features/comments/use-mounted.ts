import type { Editor } from '@tiptap/react'
import { useCallback, useSyncExternalStore } from 'react'

/** Whether the editor has its place on the page; before that, and once it has gone, it has no view to ask. */
export function useMounted(editor: Editor): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      editor.on('mount', changed)
      editor.on('unmount', changed)
      return () => {
        editor.off('mount', changed)
        editor.off('unmount', changed)
      }
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => !editor.isDestroyed)
}

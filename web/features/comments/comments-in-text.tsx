import type { Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { useOptionalComments } from './comments-context.ts'
import { highlightKey, highlightPlugin, rangesOf, setMarks } from './highlight-plugin.ts'
import { SelectionBubble } from './selection-bubble.tsx'

/** Marks in the text what is talked about, and offers to talk about what is selected. Beside the editor's content. */
export function CommentsInText({ editor }: { editor: Editor }) {
  const comments = useOptionalComments()
  const latest = useRef(comments)
  latest.current = comments
  const fragment = comments?.live?.body ?? null
  const isThere = comments !== null

  useEffect(() => {
    if (!isThere || editor.isDestroyed) return
    const plugin = highlightPlugin({
      fragment,
      onRanges: (ranges) => latest.current?.setRanges(ranges),
      onPick: (threadId) => latest.current?.activate(threadId),
    })
    editor.registerPlugin(plugin)
    if (latest.current) setMarks(editor.view, { threads: latest.current.threads })
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(highlightKey)
    }
  }, [editor, fragment, isThere])

  const threads = comments?.threads
  useEffect(() => {
    if (threads && !editor.isDestroyed) setMarks(editor.view, { threads })
  }, [editor, threads])

  const active = comments?.active ?? null
  useEffect(() => {
    if (!isThere || editor.isDestroyed) return
    setMarks(editor.view, { active })
    const range = active === null ? undefined : rangesOf(editor.state).get(active)
    if (!range) return
    const { node } = editor.view.domAtPos(range.from)
    const element = node instanceof HTMLElement ? node : node.parentElement
    element?.scrollIntoView({ block: 'nearest', behavior: 'auto' })
  }, [editor, active, isThere])

  return comments ? <SelectionBubble editor={editor} /> : null
}

import type { Editor } from '@tiptap/react'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Thread } from '#core/contracts/comments'
import { useOptionalComments } from './comments-context.ts'
import { highlightKey, highlightPlugin, rangesOf, setMarks } from './highlight-plugin.ts'
import { SelectionBubble } from './selection-bubble.tsx'
import { useMounted } from './use-mounted.ts'

/** Marks in the text what is talked about, and offers to talk about what is selected. Beside the editor's content. */
export function CommentsInText({ editor, beside }: { editor: Editor; beside?: ReactNode }) {
  const comments = useOptionalComments()
  const latest = useRef(comments)
  latest.current = comments
  const fragment = comments?.live?.body ?? null
  const mounted = useMounted(editor)
  const isThere = comments !== null && mounted

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

  const threads = useMarked()
  useEffect(() => {
    if (isThere && threads && !editor.isDestroyed) setMarks(editor.view, { threads })
  }, [editor, threads, isThere])

  const active = comments?.starting ? STARTING : (comments?.active ?? null)
  useEffect(() => {
    if (!isThere || editor.isDestroyed) return
    setMarks(editor.view, { active })
    const range = active === null ? undefined : rangesOf(editor.state).get(active)
    if (!range) return
    const { node } = editor.view.domAtPos(range.from)
    const element = node instanceof HTMLElement ? node : node.parentElement
    element?.scrollIntoView({ block: 'nearest', behavior: 'auto' })
  }, [editor, active, isThere])

  return isThere ? <SelectionBubble editor={editor} beside={beside} /> : null
}

const STARTING = 'starting'

/** The threads to mark, and the words that a comment is being begun about. */
function useMarked(): readonly Thread[] | undefined {
  const comments = useOptionalComments()
  const { threads, starting, contentId = '' } = comments ?? {}
  return useMemo(() => {
    if (!threads || !starting?.anchor) return threads
    const begun: Thread = {
      ...{ id: STARTING, contentId, ...starting, createdBy: { id: '', name: '' }, createdAt: '' },
      ...{ resolved: null, reactions: [], commentCount: 1, comments: [] },
    }
    return [...threads, begun]
  }, [threads, starting, contentId])
}

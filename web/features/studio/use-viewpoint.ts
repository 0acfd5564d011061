import type { Editor } from '@tiptap/core'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import { useEffect } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { z } from 'zod'

/** Where a page is looked at is told so often at most (ms). */
const PACE = 250
/** Below the top edge of the window onto the page, by so much (px), the eye is taken to be. */
const EYE = 80

/** Null while the editor is not on the page. */
const scrollerOf = (editor: Editor) =>
  editor.isDestroyed ? null : editor.view.dom.closest('[data-page-scroll]')
const viewSchema = z.object({ view: z.record(z.string(), z.unknown()) })

/** The words at the top of the window, as a place that stays with them. */
function lookedAt(editor: Editor, body: Y.XmlFragment): unknown {
  const scroller = scrollerOf(editor)
  const binding = ySyncPluginKey.getState(editor.state)?.binding
  if (!scroller || !binding) return null
  const top = scroller.getBoundingClientRect().top + EYE
  const page = editor.view.dom.getBoundingClientRect()
  const found = editor.view.posAtCoords({ left: page.left + 8, top: Math.max(top, page.top + 4) })
  if (!found) return null
  return Y.relativePositionToJSON(absolutePositionToRelativePosition(found.pos, body, binding.mapping))
}

function goTo(editor: Editor, body: Y.XmlFragment, view: object) {
  const scroller = scrollerOf(editor)
  const binding = ySyncPluginKey.getState(editor.state)?.binding
  if (!scroller || !binding || !body.doc) return
  const place = Y.createRelativePositionFromJSON(view)
  const pos = relativePositionToAbsolutePosition(body.doc, body, place, binding.mapping)
  if (pos === null) return
  const { top } = editor.view.coordsAtPos(Math.min(pos, editor.state.doc.content.size))
  scroller.scrollBy({ top: top - scroller.getBoundingClientRect().top - EYE })
}

/** Tells the others where this page is looked at, and goes where the followed page looks. */
export function useViewpoint(
  editor: Editor,
  body: Y.XmlFragment,
  awareness: Awareness | null,
  followed: number | null,
) {
  useEffect(() => {
    if (!awareness) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let scroller: Element | null = null
    const tell = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        if (scrollerOf(editor)) awareness.setLocalStateField('view', lookedAt(editor, body))
      }, PACE)
    }
    /** An editor made anew comes to the page after this, and has no view until then. */
    const watch = () => {
      scroller?.removeEventListener('scroll', tell)
      scroller = scrollerOf(editor)
      scroller?.addEventListener('scroll', tell, { passive: true })
    }
    watch()
    editor.on('mount', watch)
    return () => {
      clearTimeout(timer)
      editor.off('mount', watch)
      scroller?.removeEventListener('scroll', tell)
    }
  }, [editor, body, awareness])

  useEffect(() => {
    if (!awareness || followed === null) return
    let last = ''
    const follow = () => {
      const { data } = viewSchema.safeParse(awareness.getStates().get(followed))
      const next = JSON.stringify(data?.view)
      if (!data || next === last || !scrollerOf(editor)) return
      last = next
      goTo(editor, body, data.view)
    }
    follow()
    awareness.on('change', follow)
    return () => awareness.off('change', follow)
  }, [editor, body, awareness, followed])
}

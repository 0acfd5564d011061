import { Button, Portal } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isModAlt } from '#web/lib/keys'
import { useSession } from '#web/lib/session'
import { Kbd } from '#web/ui/kbd'
import { anchorOf, quoteOf, textRange } from './anchor.ts'
import classes from './comments.module.css'
import { type NewThread, useComments } from './comments-context.ts'
import { EmojiButton } from './reaction-bar.tsx'
import { useCommentActions } from './use-comment-actions.ts'

/** Room the bubble takes, so that it stays on the page (CSS pixels). */
const WIDTH = 330
const HEIGHT = 40

/** Over selected words: comment on them, or react. ⌘⌥M begins a comment, on the whole piece when nothing is selected. */
export function SelectionBubble({ editor, beside }: { editor: Editor; beside?: ReactNode }) {
  const { t } = useTranslation('comments')
  const session = useSession()
  const { live, start } = useComments()
  const actions = useCommentActions()
  const writes = session.can('comment:write')
  const { from, to } = useEditorState({ editor, selector: ({ editor }) => selectedIn(editor) })
  const [held, setHeld] = useState(false)
  const [dismissed, setDismissed] = useState<string | null>(null)

  const place = (): NewThread | null => {
    const { doc, selection } = editor.state
    const range = textRange(doc, selection)
    const anchor = live && range && anchorOf(live.body, doc, range)
    return anchor && range && { anchor, quote: quoteOf(doc, range) }
  }
  const begin = useRef(() => {})
  begin.current = () => start(place() ?? { anchor: null, quote: '' })

  useEffect(() => {
    if (!writes) return
    const onKey = (event: KeyboardEvent) => {
      if (!isModAlt(event, 'KeyM')) return
      event.preventDefault()
      begin.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [writes])

  useEffect(() => {
    // A new page that becomes a live one changes its editor, and the old one is gone before this is.
    if (editor.isDestroyed) return
    // The bubble comes when the selection is made, not while it is dragged out.
    const hold = () => setHeld(true)
    const release = () => setHeld(false)
    const { dom } = editor.view
    dom.addEventListener('pointerdown', hold)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    return () => {
      dom.removeEventListener('pointerdown', hold)
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
    }
  }, [editor])

  const selected = `${from}-${to}`
  const isShown = !editor.isDestroyed && writes && live && !held && to > from && dismissed !== selected
  const at = isShown && textRange(editor.state.doc, { from, to }) ? placeOver(editor, from, to) : null
  if (!at) return null
  return (
    <Portal>
      <div
        role="toolbar"
        aria-label={t('selection')}
        className={classes.bubble}
        style={{ left: at.left, top: at.top }}
        onKeyDown={(event) => event.key === 'Escape' && setDismissed(selected)}
      >
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconMessage size={16} stroke={1.5} />}
          rightSection={<Kbd keys="mod+alt+m" />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            begin.current()
            setDismissed(selected)
          }}
        >
          {t('comment')}
        </Button>
        <EmojiButton
          size={28}
          onChoose={(emoji) => {
            const chosen = place()
            if (chosen) void actions.mark(chosen, emoji)
            setDismissed(selected)
          }}
        />
        {beside}
      </div>
    </Portal>
  )
}

/** A caret alone is the same wherever it stands: nothing is drawn anew while somebody types. */
const NOTHING = { from: 0, to: 0 }
const selectedIn = ({ state }: Editor) => {
  const { from, to, empty } = state.selection
  return empty ? NOTHING : { from, to }
}

/** Above the start of the selection, or below its end where there is no room; within the window. */
function placeOver({ view }: Editor, from: number, to: number): { left: number; top: number } {
  const first = view.coordsAtPos(from)
  const last = view.coordsAtPos(to)
  const above = first.top - HEIGHT - 8
  const left = Math.max(8, Math.min(first.left, window.innerWidth - WIDTH - 8))
  return { left, top: above > 56 ? above : Math.min(last.bottom + 8, window.innerHeight - HEIGHT - 8) }
}

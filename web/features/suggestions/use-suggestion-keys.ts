import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useEffect } from 'react'
import { type Decision, type ListedSuggestion, listSuggestions } from '#core/richtext/suggestions/index'
import { isModAlt } from '#web/lib/keys'
import { decide } from './decide.ts'
import { neighbour, touched } from './near.ts'

/** ⌘⌥. and ⌘⌥, go from suggestion to suggestion; ⌘⌥↵ accepts and ⌘⌥⌫ rejects the one at the caret, and goes on. */
export function useSuggestionKeys(editor: Editor, mayDecide: boolean): void {
  useEffect(() => {
    const listed = () => listSuggestions(editor.state.doc)
    const go = (forward: boolean) => show(editor, neighbour(listed(), editor.state.selection, forward))
    const settle = (decision: Decision) => {
      const ids = new Set(touched(listed(), editor.state.selection).map(({ id }) => id))
      if (!mayDecide || ids.size === 0) return
      decide(editor, decision, ({ id }) => ids.has(id))
      const { from } = editor.state.selection
      show(editor, neighbour(listed(), { from, to: from }, true))
    }
    const onKey = (event: KeyboardEvent) => {
      if (editor.isDestroyed) return
      if (isModAlt(event, 'Period')) go(true)
      else if (isModAlt(event, 'Comma')) go(false)
      else if (isModAlt(event, 'Enter')) settle('accept')
      else if (isModAlt(event, 'Backspace')) settle('reject')
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the editor, for which ⌘↵ and ⌘⌫ with ⌥ mean other things.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [editor, mayDecide])
}

/** Selects a suggestion in the text, and brings it into view. */
export function show(editor: Editor, one: ListedSuggestion | undefined): void {
  if (!one) return
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      // A block begins before its text, where no caret can stand.
      tr.setSelection(TextSelection.between(tr.doc.resolve(one.from), tr.doc.resolve(one.to)))
      return true
    })
    .scrollIntoView()
    .run()
}

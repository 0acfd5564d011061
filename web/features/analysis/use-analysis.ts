import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { Analysis } from '#core/contracts/analysis'
import type { PieceInput } from '#core/domain/analysis/piece'
import { textMap } from '#core/richtext/text-map'
import { createAnalyst } from './analyst.ts'
import { startThread } from './start-thread.ts'

/** Milliseconds after the last key until the text is read. */
const SETTLED = 350

export type About = Omit<PieceInput, 'text' | 'blocks' | 'links'>

export interface LiveAnalysis {
  analysis: Analysis | null
  /** The text it is of. */
  of: PieceInput | null
  failed: boolean
  again(): void
}

/** The analysis of what the editor shows, a moment after it has changed, by a thread of its own. */
export function useAnalysis(editor: Editor, about: About): LiveAnalysis {
  const [state, setState] = useState<Omit<LiveAnalysis, 'again'>>({ analysis: null, of: null, failed: false })
  const latest = useRef(about)
  latest.current = about
  const again = useRef(() => {})
  const key = JSON.stringify(about)

  useEffect(() => {
    const analyst = createAnalyst(startThread, {
      read: (analysis, of) => setState({ analysis, of, failed: false }),
      failed: () => setState((before) => ({ ...before, failed: true })),
    })
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      if (editor.isDestroyed) return
      const { text, blocks, links } = textMap(editor.state.doc)
      analyst.read({ ...latest.current, text, blocks, links })
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(read, SETTLED)
    }
    const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) later()
    }
    again.current = read
    editor.on('transaction', changed)
    read()
    return () => {
      editor.off('transaction', changed)
      clearTimeout(timer)
      analyst.stop()
    }
  }, [editor])

  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when anything about the text has changed
  useEffect(() => {
    const timer = setTimeout(() => again.current(), SETTLED)
    return () => clearTimeout(timer)
  }, [key])

  return { ...state, again: () => again.current() }
}

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import type { Finding } from '#core/contracts/analysis'
import { notify } from '#web/lib/notify'
import { applyFinding, placeOf } from './apply-finding.ts'
import { evidenceKey, evidencePlugin, showEvidence } from './evidence-plugin.ts'

export interface EvidenceActions {
  point(finding: Finding | null): void
  /** Brings it into view, with the caret there. */
  show(finding: Finding): void
  apply(finding: Finding): void
  /** Whether it brings a replacement that this person may put there. */
  mends(finding: Finding): boolean
}

interface EvidenceOptions {
  editable: boolean
  again: () => void
  /** Before a place is shown: the text may be behind another zone. */
  onShow: () => void
}

/** Marks the open dimension's findings in the text, and acts on them. */
export function useEvidence(
  editor: Editor,
  title: Y.Text | null,
  findings: readonly Finding[],
  { editable, again, onShow }: EvidenceOptions,
): EvidenceActions {
  const { t } = useTranslation('analysis')
  const [active, setActive] = useState<Finding | null>(null)

  useEffect(() => {
    if (editor.isDestroyed) return
    editor.registerPlugin(evidencePlugin())
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(evidenceKey)
    }
  }, [editor])
  useEffect(() => {
    if (!editor.isDestroyed) showEvidence(editor.view, { findings, active })
  }, [editor, findings, active])

  return {
    mends: ({ part, replacement }) =>
      editable && replacement !== undefined && (part === 'body' || title !== null),
    point: setActive,
    show(finding) {
      const range = placeOf(editor, finding)
      if (!range) return finding.part === 'body' ? again() : undefined
      onShow()
      requestAnimationFrame(() => {
        if (!editor.isDestroyed) editor.chain().setTextSelection(range).focus().scrollIntoView().run()
      })
    },
    apply(finding) {
      setActive(null)
      if (!applyFinding(editor, title, finding)) notify.failed(t('gone'))
      again()
    },
  }
}

import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type * as Y from 'yjs'
import type { Language } from '#core/contracts/common'
import { PROSE_LANGUAGES } from '#core/domain/brand/portrait/portrait'
import { compileStyle } from '#core/domain/brand/style/compile-style'
import { habitsOf } from '#core/domain/brand/style/habits-of'
import { voiceQuery } from '#web/features/brand/index'
import { applyInEditor } from './apply-in-editor.ts'
import { applyInTitle } from './apply-in-title.ts'
import { checkPage, type Placed } from './check-page.ts'
import { marksKey, marksPlugin, setMarks } from './marks-plugin.ts'
import { styleGuideQuery } from './style-queries.ts'

/** How long after the last change a page is checked (ms): while somebody types there is nothing to propose. */
const SETTLED = 350

export interface StyleChecked {
  editor: Editor | null
  /** As the page shows it. */
  title: string
  language: Language
  voiceId: string | null
}

/** Checks the page as it is written and shows in it what the guide and the voice say. */
export function useStyleCheck({ editor, title, language, voiceId }: StyleChecked) {
  const guide = useQuery(styleGuideQuery())
  const voice = useQuery({ ...voiceQuery(voiceId ?? ''), enabled: voiceId !== null })
  const spoken = PROSE_LANGUAGES.find((known) => known === language)
  const style = useMemo(() => {
    if (!guide.data || !spoken || (voiceId !== null && voice.isPending)) return null
    return compileStyle(guide.data, voice.data ? habitsOf(voice.data, spoken) : null, spoken)
  }, [guide.data, voice.data, voice.isPending, voiceId, spoken])
  const [placed, setPlaced] = useState<readonly Placed[]>([])
  const [active, setActive] = useState<string | null>(null)
  const current = useRef({ style, title })
  current.current = { style, title }

  const check = useCallback(() => {
    const { style, title } = current.current
    if (!editor || editor.isDestroyed || !style) return []
    const found = checkPage(title, editor.state.doc, style)
    setPlaced(found)
    if (marksKey.getState(editor.state))
      setMarks(editor.view, { marks: found.flatMap(({ mark }) => mark ?? []) })
    return found
  }, [editor])

  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    editor.registerPlugin(marksPlugin(setActive))
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return
      clearTimeout(timer)
      timer = setTimeout(check, SETTLED)
    }
    editor.on('transaction', later)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', later)
      if (!editor.isDestroyed) editor.unregisterPlugin(marksKey)
    }
  }, [editor, check])
  useEffect(() => {
    if (style) check()
  }, [style, check])
  // biome-ignore lint/correctness/useExhaustiveDependencies: checked anew once the title has changed
  useEffect(() => {
    const timer = setTimeout(check, SETTLED)
    return () => clearTimeout(timer)
  }, [title, check])
  useEffect(() => {
    if (editor && !editor.isDestroyed && marksKey.getState(editor.state)) setMarks(editor.view, { active })
  }, [editor, active])

  /** Checks anew first: the page may have changed since. `shared` is the title, for who may write it. */
  const apply = (shared: Y.Text | null, which: (one: Placed) => boolean): number => {
    if (!editor) return 0
    const wanted = check().filter(which)
    const applied = applyInEditor(editor, wanted) + applyInTitle(shared, wanted)
    check()
    return applied
  }
  return {
    guide,
    voice: voiceId === null ? null : (voice.data ?? null),
    /** The guide and the voices know this language. */
    speaks: spoken !== undefined,
    ready: style !== null,
    placed,
    active,
    setActive,
    apply,
  }
}

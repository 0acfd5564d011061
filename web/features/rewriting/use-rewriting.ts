import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content } from '#core/contracts/content'
import { rewritesOffline } from '#core/domain/rewriting/offline'
import { ERROR_CODES } from '#core/errors'
import { providersQuery, usageQuery } from '#web/features/studio/generation-queries'
import { useErrorWords } from '#web/lib/errors'
import type { LiveDocument } from '#web/lib/live/live-document'
import { notify } from '#web/lib/notify'
import { ApiProblem } from '#web/lib/problem'
import { useSession } from '#web/lib/session'
import type { RunEnd } from './rewrite-run.ts'
import type { Asked, Rewriting } from './rewriting-context.ts'
import { translationTargets } from './translation-targets.ts'

interface Options {
  editor: Editor | null
  content: Content | null
  live: LiveDocument | null
  brandVoiceId: string | null
  allowed: boolean
}

/** Lets a machine rewrite what is selected, as suggestions on the shared page. Null where nobody may. */
export function useRewriting(options: Options): Rewriting | null {
  const { editor, content, live, brandVoiceId, allowed } = options
  const { t } = useTranslation('rewriting')
  const words = useErrorWords()
  const { userId, name } = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [running, setRunning] = useState(false)
  const [opened, setOpened] = useState(false)
  const abort = useRef<AbortController | null>(null)
  const isThere = allowed && editor !== null && content !== null && live !== null
  const { data: providers } = useQuery({ ...providersQuery(), enabled: isThere })
  useEffect(() => () => abort.current?.abort(), [])

  useEffect(() => {
    if (!isThere) return
    const onKey = (event: KeyboardEvent) => {
      const isJ =
        event.code === 'KeyJ' && (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey
      if (!isJ) return
      event.preventDefault()
      setOpened((before) => !before)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isThere])

  if (!isThere) return null
  const { language, type } = content
  const refusal = ({ action, tone }: Asked) =>
    providers?.every(({ offlineComposer }) => offlineComposer) &&
    !rewritesOffline({ action, language, tone: tone ?? null })
      ? 'needsModel'
      : null

  const tell = (end: RunEnd, suggested: number) => {
    if (end.outcome === 'failed' && end.code !== 'stopped') {
      const known = ERROR_CODES.find((code) => code === end.code) ?? 'offline'
      notify.failed(words(new ApiProblem(0, known, end.message)).detail)
    } else if (end.outcome !== 'decided' && suggested === 0) notify.done(t('nothing'))
  }

  async function run(asked: Asked, mine: AbortController) {
    if (!editor || !content || !live) return
    const { rewriteOnPage } = await import('./rewrite-on-page.ts')
    const more = { ...asked, ...(brandVoiceId && { brandVoiceId }) }
    const author = { userId, name }
    const result = await rewriteOnPage(
      { editor, live, contentId: content.id, author, asked: more },
      mine.signal,
    )
    if (result === null) notify.done(t('noWords'))
    else tell(result.end, result.suggested)
  }

  return {
    running,
    refusal,
    targets: translationTargets(providers ?? [], language),
    opened,
    setOpened,
    start(asked) {
      if (running || refusal(asked)) return
      const mine = new AbortController()
      abort.current = mine
      setRunning(true)
      live.awareness.setLocalStateField('machine', true)
      void run(asked, mine)
        .catch((error: unknown) => {
          if (!mine.signal.aborted) notify.failed(words(error).detail)
        })
        .finally(() => {
          setRunning(false)
          live.awareness.setLocalStateField('machine', false)
          void client.invalidateQueries({ queryKey: usageQuery().queryKey })
        })
    },
    stop: () => abort.current?.abort(),
    type,
    async turnInto(into) {
      const { targetOf } = await import('./target.ts')
      const target = targetOf(editor.state.doc, editor.state.selection, 'shorten')
      if (!target) return notify.done(t('noWords'))
      const title = live.title.toString()
      const turned = { title, text: target.input.text, language, brandVoiceId }
      void navigate({ to: '/studio', search: { type: into }, state: { turned } })
    },
  }
}

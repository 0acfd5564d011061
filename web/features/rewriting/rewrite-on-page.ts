import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { listSuggestions } from '#core/richtext/suggestions/index'
import { anchorFinder, anchorOf } from '#web/features/comments/anchor'
import { keepAiVersion } from '#web/features/history/keep-ai-version'
import { readGeneration, StreamBroken } from '#web/features/studio/generate-stream'
import { decide } from '#web/features/suggestions/decide'
import { api } from '#web/lib/api'
import type { LiveDocument } from '#web/lib/live/live-document'
import { blocksOf, landInBlocks } from './block-landing.ts'
import { asOneStep, penOf } from './pen.ts'
import { landRun, type RunEnd } from './rewrite-run.ts'
import type { Asked } from './rewriting-context.ts'
import { type Target, targetOf } from './target.ts'
import { landInText, type Place } from './text-landing.ts'

interface Work {
  editor: Editor
  live: LiveDocument
  contentId: string
  author: { userId: string; name: string }
  asked: Asked & { brandVoiceId?: string }
}

/**
 * Rewrites the selection (else the whole text) as suggestions that everybody sees grow. Null when there are no words
 * for it. Aborting `signal` stops the writer; what it wrote stays a suggestion. Throws `ApiProblem` when it is refused.
 */
export async function rewriteOnPage(
  { editor, live, contentId, author, asked }: Work,
  signal: AbortSignal,
): Promise<{ end: RunEnd; suggested: number } | null> {
  const { doc, selection } = editor.state
  const target = targetOf(doc, selection, asked.action)
  if (!target) return null
  const pen = penOf(editor, live.body)
  const place = placeOf(live, doc, target)
  const blocksNow = () => (target.kind === 'blocks' ? blocksOf(live.body, target.first, target.last) : [])
  let blocks = blocksNow()
  const body = { ...asked, ...target.input }
  const response = await api.stream(`/api/content/${contentId}/rewrite`, body, { signal })
  if (!response.body) throw new StreamBroken('The answer was empty.')
  const drop = (runId: string) => {
    decide(editor, 'reject', (one) => one.runId === runId)
    blocks = blocksNow()
  }
  const settle = asOneStep(editor)
  const end = await landRun(readGeneration(response.body), {
    ...{ author, drop, now: Date.now, oneByOne: asked.action === 'fix' },
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    land: (naming) =>
      target.kind === 'text' ? landInText(pen, place, naming) : landInBlocks(pen, blocks, naming),
  }).finally(settle)
  const suggested = listSuggestions(editor.state.doc).filter(({ runId }) => runId === end.runId).length
  if (suggested > 0) keepAiVersion(contentId, live)
  return { end, suggested }
}

/** Follows the words while others write: by their first and last letter, or the one before a caret. */
function placeOf({ body }: LiveDocument, doc: Node, target: Target): Place {
  if (target.kind === 'blocks') return () => null
  const { from, to } = target
  const isCaret = from === to
  const anchor = anchorOf(body, doc, isCaret ? { from: from - 1, to } : { from, to })
  return (now) => {
    const found = anchor && anchorFinder(body, now)(anchor)
    if (found) return isCaret ? { from: found.to, to: found.to } : found
    const isFree = isCaret && to <= now.content.size && now.resolve(to).parent.isTextblock
    return isFree ? { from: to, to } : null
  }
}

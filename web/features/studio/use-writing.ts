import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocNode } from '#core/contracts/content'
import { notify } from '#web/lib/notify'
import { type DraftStream, readDraft } from './draft-stream.ts'
import { usageQuery } from './generation-queries.ts'
import { docOfMarkdown } from './markdown-doc.ts'
import { textOf } from './measure.ts'
import type { Origin, StudioDocument } from './studio-document.ts'
import type { BriefForm } from './use-brief.ts'
import { useGeneration } from './use-generation.ts'

/** A seed for each variant, so that side by side they differ. */
const seedsFor = (count: number) => {
  const first = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  return Array.from({ length: count }, (_, at) => ((first >>> 1) + at) % 2_147_483_648)
}

/** From the brief to words on the page: one draft goes onto it as it ends, several wait on a board. */
export function useWriting(form: BriefForm, document: StudioDocument) {
  const { t } = useTranslation('studio')
  const generation = useGeneration()
  const client = useQueryClient()
  const [board, setBoard] = useState(false)
  const { streams } = generation

  /** Onto the page in one step that can be undone. */
  function put(words: { title: string; doc: DocNode }, from: Origin) {
    const before = document.read()
    const hadWords = textOf(before.doc).trim() !== ''
    document.replace({ title: words.title || before.title, doc: words.doc }, from)
    if (hadWords)
      notify.undo(t('page.replaced'), () => document.replace({ title: before.title, doc: before.doc }))
  }
  async function place(stream: DraftStream) {
    const { title, body } = readDraft(stream)
    if (title === '' && body === '') return
    const doc = await docOfMarkdown(body)
    put({ title, doc }, { language: form.draft.language, ...(stream.runId && { runId: stream.runId }) })
  }

  /** False when the brief is not complete: its faults are shown. */
  function generate(): boolean {
    const input = form.check()
    if (!input || generation.running) return input !== null
    const seeds = seedsFor(form.draft.variants)
    setBoard(seeds.length > 1)
    void generation.start(seeds.map((seed) => ({ ...input, seed }))).then(async ([first, ...others]) => {
      void client.invalidateQueries({ queryKey: usageQuery().queryKey })
      if (first && others.length === 0) await place(first)
    })
    return true
  }
  const close = () => {
    generation.stop()
    generation.clear()
    setBoard(false)
  }
  return {
    generate,
    stop: generation.stop,
    running: generation.running,
    streams,
    /** The only draft, while it is on its way or when it did not end well. */
    single: board ? null : (streams[0] ?? null),
    board,
    async keep(stream: DraftStream) {
      await place(stream)
      close()
    },
    keepPicked(doc: DocNode, stream: DraftStream | undefined) {
      put({ title: stream ? readDraft(stream).title : '', doc }, stream?.runId ? { runId: stream.runId } : {})
      close()
    },
    close,
  }
}
export type Writing = ReturnType<typeof useWriting>

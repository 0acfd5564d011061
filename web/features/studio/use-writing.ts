import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocNode } from '#core/contracts/content'
import type { GenerateStreamInput } from '#core/contracts/generation'
import { keepAiVersion } from '#web/features/history/keep-ai-version'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { type DraftStream, readDraft } from './draft-stream.ts'
import { usageQuery } from './generation-queries.ts'
import { createLiveDraft } from './live-draft.ts'
import { docOfMarkdown } from './markdown-doc.ts'
import { textOf } from './measure.ts'
import type { Words } from './shared-words.ts'
import type { StudioDocument } from './studio-document.ts'
import type { Origin } from './studio-state.ts'
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
  const faultWords = useErrorWords()
  const [board, setBoard] = useState(false)
  const [onPage, setOnPage] = useState(false)
  /** From the first word asked for until the last is on the page. */
  const [placing, setPlacing] = useState(false)
  const { streams } = generation

  /** Onto the page in one step that can be undone. */
  async function put(words: { title: string; doc: DocNode }, from?: Origin) {
    const { title, doc } = document.read()
    offerBack({ title, doc })
    try {
      await document.replace({ title: words.title || title, doc: words.doc }, from)
    } catch (error) {
      notify.failed(faultWords(error).detail)
    }
  }
  function offerBack(before: Words) {
    if (textOf(before.doc).trim() !== '') notify.undo(t('page.replaced'), () => void document.replace(before))
  }
  const originOf = ({ runId }: DraftStream): Origin => ({
    language: form.draft.language,
    ...(runId && { runId }),
  })
  async function place(stream: DraftStream) {
    const { title, body } = readDraft(stream)
    if (title === '' && body === '') return
    await put({ title, doc: await docOfMarkdown(body) }, originOf(stream))
  }

  /** What was here before a draft, and the draft, can be gone back to. */
  function keepVersion() {
    const { content, live } = document.read()
    if (content && live) keepAiVersion(content.id, live)
  }

  /** One draft, written before the eyes of all who have the page open. */
  async function writeLive(input: GenerateStreamInput) {
    const { title, doc } = document.read()
    keepVersion()
    let marked: string | null = null
    const pen = createLiveDraft(
      () => document.draft(),
      (stream) => {
        setOnPage(true)
        // Whoever closes the page half-way leaves a machine's words on it, and they are to be known as such.
        if (!stream.runId || marked === stream.runId) return
        marked = stream.runId
        document.stamp(originOf(stream)).catch(() => undefined)
      },
    )
    const [last] = await generation.start([input], pen.show)
    if (!last || !(await pen.finish(last))) return
    offerBack({ title, doc })
    keepVersion()
    await document.stamp(originOf(last))
  }

  /** False when the brief is not complete: its faults are shown. */
  function generate(): boolean {
    const input = form.check()
    if (!input || generation.running || placing) return input !== null
    const seeds = seedsFor(form.draft.variants)
    const inputs = seeds.map((seed) => ({ ...input, seed }))
    const [only, ...others] = inputs
    setBoard(others.length > 0)
    setOnPage(false)
    setPlacing(others.length === 0)
    const work = only && others.length === 0 ? writeLive(only) : generation.start(inputs)
    void Promise.resolve(work)
      .catch((error) => notify.failed(faultWords(error).detail))
      .finally(() => {
        setPlacing(false)
        void client.invalidateQueries({ queryKey: usageQuery().queryKey })
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
    running: generation.running || placing,
    streams,
    /** The draft is on the page itself, not beside it. */
    onPage,
    /** The only draft, while it is on its way or when it did not end well. */
    single: board ? null : (streams[0] ?? null),
    board,
    async keep(stream: DraftStream) {
      await place(stream)
      close()
    },
    keepPicked(doc: DocNode, stream: DraftStream | undefined) {
      const from = stream?.runId ? { runId: stream.runId } : undefined
      void put({ title: stream ? readDraft(stream).title : '', doc }, from)
      close()
    },
    close,
  }
}
export type Writing = ReturnType<typeof useWriting>

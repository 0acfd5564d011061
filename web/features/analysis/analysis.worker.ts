import { analyze, NO_MODELS } from '#core/domain/analysis/analyze'
import { loadModels } from '#core/domain/analysis/models/index'
import { LEAST_WORDS } from '#core/domain/analysis/overall'
import type { Answer, Question } from './analyst.ts'

/** A few words are not judged: no need to wait for the models. */
const isShort = (text: string) => text.trim().split(/\s+/, LEAST_WORDS).length < LEAST_WORDS

/** Reads a text away from the page's own thread, so that typing never waits for it. */
self.onmessage = async ({ data: { id, input } }: MessageEvent<Question>) => {
  const answer: Answer = await (isShort(input.text)
    ? Promise.resolve(NO_MODELS)
    : loadModels(input.language)
  ).then(
    (models) => ({ id, analysis: analyze(input, models) }),
    (error: unknown) => ({ id, failed: String(error) }),
  )
  self.postMessage(answer)
}

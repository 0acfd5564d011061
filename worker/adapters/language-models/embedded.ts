import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { z } from 'zod'
import { brandVoiceInput } from '#core/contracts/brand'
import { languageSchema } from '#core/contracts/common'
import { contentTypeSchema } from '#core/contracts/content'
import { briefSchema, REWRITES, TONES } from '#core/contracts/generation'
import { styleGuideInput } from '#core/contracts/style-guide'
import { FRAMEWORKS } from '#core/contracts/templates'
import {
  type ComposeRequest,
  chunksOf,
  compose,
  composerLanguages,
  MODEL,
} from '#core/domain/generation/compose'
import { composeFields } from '#core/domain/generation/fields/compose-fields'
import { type OfflineRewrite, rewriteOffline } from '#core/domain/rewriting/offline'
import { collect } from './collect.ts'
import type { TextProvider } from './text-provider.ts'

const composeSchema = z.object({
  type: contentTypeSchema,
  brief: briefSchema,
  framework: z.enum(FRAMEWORKS),
  voice: brandVoiceInput.omit({ name: true }).nullable(),
  guide: styleGuideInput.nullable().default(null),
  instructions: z.string(),
  seed: z.int(),
  passages: z.array(z.object({ n: z.int(), text: z.string() })).default([]),
  inFields: z.boolean().default(false),
})

const rewriteSchema = z.object({
  action: z.enum(REWRITES),
  text: z.string(),
  language: languageSchema,
  tone: z.enum(TONES).nullable(),
})
const taskSchema = z.union([z.object({ compose: composeSchema }), z.object({ rewrite: rewriteSchema })])
/** What the composer is asked for: a text from a brief, or words changed by rules. */
export type EmbeddedTask = { compose: ComposeRequest } | { rewrite: OfflineRewrite }

/** Chunks handed over before other work of the isolate gets its turn; the very first goes out by itself. */
const BURST = 16
const ID = 'text'
const USAGE = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
}

/**
 * The offline composer behind the model interface, so that its text takes the same path as a hosted model's.
 * It works from the brief itself, which it finds in `providerOptions.embedded`; it counts no tokens.
 */
export const embeddedProvider = (): TextProvider => ({
  id: 'embedded',
  offlineComposer: true,
  languages: composerLanguages,
  model: embeddedModel(),
})

function embeddedModel(): LanguageModelV4 {
  const doStream = async ({ providerOptions, abortSignal }: LanguageModelV4CallOptions) => {
    const task: EmbeddedTask = taskSchema.parse(providerOptions?.embedded)
    if ('rewrite' in task) return { stream: partsOf(chunksOf(rewriteOffline(task.rewrite), 0), abortSignal) }
    return { stream: partsOf(chunksOf(textOf(task.compose), task.compose.seed), abortSignal) }
  }
  return {
    specificationVersion: 'v4',
    provider: 'embedded',
    modelId: MODEL,
    supportedUrls: {},
    doStream,
    doGenerate: async (options) => collect((await doStream(options)).stream),
  }
}

/** One text, or JSON when it is asked for in fields. */
function textOf(request: ComposeRequest): string {
  const fields = request.inFields ? composeFields(request) : null
  if (fields) return JSON.stringify(fields)
  const { title, body } = compose(request)
  return `# ${title}\n\n${body}`
}

function partsOf(
  chunks: readonly string[],
  abortSignal: AbortSignal | undefined,
): ReadableStream<LanguageModelV4StreamPart> {
  let next = 0
  return new ReadableStream({
    start(controller) {
      controller.enqueue({ type: 'stream-start', warnings: [] })
      controller.enqueue({ type: 'text-start', id: ID })
    },
    async pull(controller) {
      if (next === 1 || (next > 0 && next % BURST === 0)) await scheduler.wait(0)
      if (abortSignal?.aborted) return controller.error(abortSignal.reason)
      const delta = chunks[next++]
      if (delta !== undefined) return controller.enqueue({ type: 'text-delta', id: ID, delta })
      controller.enqueue({ type: 'text-end', id: ID })
      controller.enqueue({ type: 'finish', usage: USAGE, finishReason: { unified: 'stop', raw: 'stop' } })
      controller.close()
    },
  })
}

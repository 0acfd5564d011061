import type { LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { z } from 'zod'

/** An answer that is no stream: `response` is the text, or in JSON mode the object itself. */
const answerSchema = z.object({
  response: z.union([z.string(), z.record(z.string(), z.unknown())]),
  usage: z.object({ prompt_tokens: z.int().nullish(), completion_tokens: z.int().nullish() }).nullish(),
})

const ID = 'text'

/** A whole answer of Workers AI as model stream parts. Throws when it is none. */
export function wholeAnswer(answer: unknown): ReadableStream<LanguageModelV4StreamPart> {
  const { response, usage } = answerSchema.parse(answer)
  const delta = typeof response === 'string' ? response : JSON.stringify(response)
  const input = usage?.prompt_tokens ?? undefined
  const output = usage?.completion_tokens ?? undefined
  return new ReadableStream({
    start(controller) {
      controller.enqueue({ type: 'stream-start', warnings: [] })
      controller.enqueue({ type: 'text-start', id: ID })
      controller.enqueue({ type: 'text-delta', id: ID, delta })
      controller.enqueue({ type: 'text-end', id: ID })
      controller.enqueue({
        type: 'finish',
        finishReason: { unified: 'stop', raw: 'stop' },
        usage: {
          inputTokens: { total: input, noCache: input, cacheRead: undefined, cacheWrite: undefined },
          outputTokens: { total: output, text: output, reasoning: undefined },
        },
      })
      controller.close()
    },
  })
}

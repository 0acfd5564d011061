import type { LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { EventSourceParserStream } from 'eventsource-parser/stream'
import { z } from 'zod'
import { abortable } from './abortable.ts'

/**
 * One event of a Workers AI text stream: `response` for most models, OpenAI's `choices` for newer ones;
 * a token that looks like a number may come as one. The last event before `[DONE]` may carry the usage.
 */
const eventSchema = z.object({
  response: z.union([z.string(), z.number()]).nullish(),
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z.object({ prompt_tokens: z.int().nullish(), completion_tokens: z.int().nullish() }).nullish(),
  error: z.unknown().optional(),
})

const ID = 'text'

/** Server-sent events of Workers AI as model stream parts. Without `[DONE]` the stream counts as interrupted. */
export function workersAiParts(
  bytes: ReadableStream<Uint8Array>,
  abortSignal: AbortSignal | undefined,
): ReadableStream<LanguageModelV4StreamPart> {
  let done = false
  let failed = false
  let raw: string | undefined
  let input: number | undefined
  let output: number | undefined
  return abortable(bytes, abortSignal)
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .pipeThrough(
      new TransformStream<{ data: string }, LanguageModelV4StreamPart>({
        start(controller) {
          controller.enqueue({ type: 'stream-start', warnings: [] })
          controller.enqueue({ type: 'text-start', id: ID })
        },
        transform({ data }, controller) {
          if (data === '[DONE]') {
            done = true
            return
          }
          const event = parse(data)
          if (!event || event.error) {
            failed = true
            controller.enqueue({
              type: 'error',
              error: new Error('Workers AI sent an event that is not text.'),
            })
            return
          }
          const choice = event.choices?.[0]
          const delta = String(event.response ?? choice?.delta?.content ?? '')
          if (delta) controller.enqueue({ type: 'text-delta', id: ID, delta })
          raw = choice?.finish_reason ?? raw
          input = event.usage?.prompt_tokens ?? input
          output = event.usage?.completion_tokens ?? output
        },
        flush(controller) {
          controller.enqueue({ type: 'text-end', id: ID })
          controller.enqueue({
            type: 'finish',
            finishReason: failed
              ? { unified: 'error', raw }
              : done
                ? ended(raw)
                : { unified: 'interrupted', raw },
            usage: {
              inputTokens: { total: input, noCache: input, cacheRead: undefined, cacheWrite: undefined },
              outputTokens: { total: output, text: output, reasoning: undefined },
            },
          })
        },
      }),
    )
}

/** Most models end with `[DONE]` alone, which is a reason too. */
const ended = (raw = 'stop') => ({ unified: raw === 'length' ? ('length' as const) : ('stop' as const), raw })

function parse(data: string) {
  try {
    return eventSchema.safeParse(JSON.parse(data)).data
  } catch {
    return undefined
  }
}

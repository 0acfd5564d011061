import type { LanguageModelV4GenerateResult, LanguageModelV4StreamPart } from '@ai-sdk/provider'

/** Reads a text stream to its end: how a model that streams answers a call that does not. Throws its error part. */
export async function collect(
  stream: ReadableStream<LanguageModelV4StreamPart>,
): Promise<LanguageModelV4GenerateResult> {
  let text = ''
  for await (const part of stream) {
    if (part.type === 'error') throw part.error
    if (part.type === 'text-delta') text += part.delta
    if (part.type === 'finish')
      return {
        content: [{ type: 'text', text }],
        finishReason: part.finishReason,
        usage: part.usage,
        warnings: [],
      }
  }
  throw new Error('The stream ended before it finished.')
}

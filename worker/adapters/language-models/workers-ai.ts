import {
  type LanguageModelV4,
  type LanguageModelV4CallOptions,
  type LanguageModelV4Prompt,
  UnsupportedFunctionalityError,
} from '@ai-sdk/provider'
import { LANGUAGES } from '#core/contracts/common'
import { collect } from './collect.ts'
import type { TextProvider } from './text-provider.ts'
import { wholeAnswer } from './workers-ai-answer.ts'
import { workersAiParts } from './workers-ai-stream.ts'

/** The part of the `AI` binding that is used. With `stream` it answers server-sent events. */
export interface WorkersAiBinding {
  run(model: string, inputs: Record<string, unknown>, options?: { signal?: AbortSignal }): Promise<unknown>
}

export const workersAiProvider = (binding: WorkersAiBinding, model: string): TextProvider => ({
  id: 'workers-ai',
  model: workersAiModel(binding, model),
  offlineComposer: false,
  languages: LANGUAGES,
})

function workersAiModel(binding: WorkersAiBinding, modelId: string): LanguageModelV4 {
  const doStream = async ({
    prompt,
    maxOutputTokens,
    temperature,
    abortSignal,
    responseFormat,
  }: LanguageModelV4CallOptions) => {
    const inputs = { messages: messagesOf(prompt), max_tokens: maxOutputTokens, temperature }
    if (responseFormat?.type === 'json') {
      const answer = await binding.run(
        modelId,
        { ...inputs, ...jsonMode(responseFormat.schema) },
        { signal: abortSignal },
      )
      return { stream: wholeAnswer(answer) }
    }
    const answer = await binding.run(modelId, { ...inputs, stream: true }, { signal: abortSignal })
    if (!(answer instanceof ReadableStream)) throw new Error('Workers AI answered without a stream.')
    return { stream: workersAiParts(answer, abortSignal) }
  }
  return {
    specificationVersion: 'v4',
    provider: 'workers-ai',
    modelId,
    supportedUrls: {},
    doStream,
    doGenerate: async (options) => collect((await doStream(options)).stream),
  }
}

/** Workers AI's JSON mode, which does not stream. */
const jsonMode = (schema: unknown) => ({ response_format: { type: 'json_schema', json_schema: schema } })

/** Text only: that is all a generation sends. */
function messagesOf(prompt: LanguageModelV4Prompt): { role: string; content: string }[] {
  return prompt.map((message) => {
    if (message.role === 'tool') throw new UnsupportedFunctionalityError({ functionality: 'tool messages' })
    if (message.role === 'system') return { role: message.role, content: message.content }
    const texts = message.content.map((part) => {
      if (part.type === 'text') return part.text
      throw new UnsupportedFunctionalityError({ functionality: `${part.type} parts` })
    })
    return { role: message.role, content: texts.join('\n') }
  })
}

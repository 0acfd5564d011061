import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { LANGUAGES } from '#core/contracts/common'
import type { TextProvider } from './text-provider.ts'

export interface OpenAiCompatibleSettings {
  baseURL: string
  model: string
  apiKey?: string
}

/** OpenAI, Ollama, vLLM, an AI gateway: whatever answers `POST {baseURL}/chat/completions` with a stream. */
export function openAiCompatibleProvider({ baseURL, model, apiKey }: OpenAiCompatibleSettings): TextProvider {
  const provider = createOpenAICompatible({
    name: 'openai-compatible',
    baseURL,
    apiKey,
    includeUsage: true,
    // A redirect could carry the key to a host that nobody configured.
    fetch: (input, init) => fetch(input, { ...init, redirect: 'manual' }),
  })
  return {
    id: 'openai-compatible',
    model: provider.chatModel(model),
    offlineComposer: false,
    languages: LANGUAGES,
  }
}

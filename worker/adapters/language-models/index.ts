import type { Config } from '../../config.ts'
import { embeddedProvider } from './embedded.ts'
import { openAiCompatibleProvider } from './openai-compatible.ts'
import type { TextProvider } from './text-provider.ts'
import { type WorkersAiBinding, workersAiProvider } from './workers-ai.ts'

export type { EmbeddedTask } from './embedded.ts'
export type { TextProvider } from './text-provider.ts'

/**
 * The configured providers, in order of preference. Workers AI takes part only where its binding exists.
 * Throws when `openai-compatible` is named without an address and a model.
 */
export function createTextProviders(config: Config, ai: WorkersAiBinding | undefined): TextProvider[] {
  return config.AI_PROVIDERS.flatMap((id): TextProvider[] => {
    if (id === 'embedded') return [embeddedProvider()]
    if (id === 'workers-ai') return ai ? [workersAiProvider(ai, config.WORKERS_AI_MODEL)] : []
    const { AI_BASE_URL: baseURL, AI_MODEL: model, AI_API_KEY: apiKey } = config
    if (!baseURL || !model)
      throw new Error('AI_PROVIDERS names openai-compatible: set AI_BASE_URL and AI_MODEL too.')
    return [openAiCompatibleProvider({ baseURL, model, apiKey })]
  })
}

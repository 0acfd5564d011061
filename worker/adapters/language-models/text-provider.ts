import type { LanguageModelV4 } from '@ai-sdk/provider'
import type { Language } from '#core/contracts/common'
import type { ProviderId } from '#core/contracts/generation'

/** One place a text can come from, behind the AI SDK's model interface. */
export interface TextProvider {
  id: ProviderId
  model: LanguageModelV4
  /** True for the embedded composer, which is not a language model and is marked as such everywhere. */
  offlineComposer: boolean
  languages: readonly Language[]
}

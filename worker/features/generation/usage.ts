import type { LanguageModelUsage } from 'ai'
import type { TextProvider } from '../../adapters/language-models/index.ts'
import { AttemptFailure } from './attempt-failure.ts'
import type { Job } from './job.ts'
import type { Usage } from './progress.ts'

/** Where a provider reports no usage, this many characters are counted as a token. */
const CHARS_PER_TOKEN = 4

interface FinishPart {
  finishReason: string
  rawFinishReason: string | undefined
  totalUsage: LanguageModelUsage
}

/**
 * What a finished text took, as reported or else as estimated. Throws `AttemptFailure` when the end is not one:
 * refused by a filter, or broken off without a reason.
 */
export function finalUsage(part: FinishPart, estimate: Usage): Usage {
  if (part.finishReason === 'content-filter')
    throw new AttemptFailure('writer_refused', 'The provider refused the text.')
  if (part.finishReason === 'error' || part.rawFinishReason === undefined)
    throw new AttemptFailure('writer_broke_off', 'The provider’s stream broke off.')
  const { inputTokens = estimate.inputTokens, outputTokens = estimate.outputTokens } = part.totalUsage
  return { inputTokens, outputTokens }
}

/** For a text of `length` characters that was left before its provider could report. The composer counts none. */
export const estimatedUsage = (provider: TextProvider, { prompt }: Job, length: number): Usage =>
  provider.offlineComposer
    ? { inputTokens: 0, outputTokens: 0 }
    : {
        inputTokens: Math.ceil((prompt.system.length + prompt.user.length) / CHARS_PER_TOKEN),
        outputTokens: Math.ceil(length / CHARS_PER_TOKEN),
      }

import type { Brief, GenerateInput } from '#core/contracts/generation'
import { AppError, invalid } from '#core/errors'
import type { TextProvider } from '../../adapters/language-models/index.ts'

/**
 * The providers a run may use, in the order they are tried: the one asked for first, those that cannot
 * write the language left out. Never empty: throws `invalid_input` (on `field` for the language) or
 * `provider_unavailable` instead.
 */
export function chooseProviders(
  configured: readonly TextProvider[],
  { provider, brief }: { provider?: GenerateInput['provider']; brief: Pick<Brief, 'language'> },
  field = 'brief.language',
): [TextProvider, ...TextProvider[]] {
  if (configured.length === 0)
    throw new AppError('provider_unavailable', 'No text provider is configured for this installation.')
  if (provider && !configured.some((one) => one.id === provider))
    throw invalid(
      'provider',
      `This provider is not configured. Configured: ${configured.map(({ id }) => id).join(', ')}.`,
    )
  const able = configured.filter((one) => one.languages.includes(brief.language))
  const [first, ...rest] = [
    ...able.filter((one) => one.id === provider),
    ...able.filter((one) => one.id !== provider),
  ]
  if (!first) {
    const languages = [...new Set(configured.flatMap((one) => one.languages))]
    throw invalid(field, `No configured provider writes this language. Available: ${languages.join(', ')}.`)
  }
  return [first, ...rest]
}

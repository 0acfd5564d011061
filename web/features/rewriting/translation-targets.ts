import { LANGUAGES, type Language } from '#core/contracts/common'
import type { Provider } from '#core/contracts/generation'

/** The languages a model here can translate a text to: not its own, and none by the offline composer. */
export const translationTargets = (
  providers: readonly Pick<Provider, 'offlineComposer' | 'languages'>[],
  own: Language,
): Language[] =>
  LANGUAGES.filter(
    (target) =>
      target !== own &&
      providers.some(({ offlineComposer, languages }) => !offlineComposer && languages.includes(target)),
  )

import type { Models } from '../analyze.ts'

/** The trained models a text in this language needs. They are large, so each is loaded when it is first asked for. */
export async function loadModels(language: string): Promise<Models> {
  const english = language === 'en'
  const [ease, sentiment, languages] = await Promise.all([
    english ? import('./ease.ts') : null,
    english ? import('./sentiment.ts') : null,
    import('./language.ts'),
  ])
  return {
    ease: ease?.easeModel ?? null,
    sentiment: sentiment?.sentimentModel ?? null,
    language: languages.languageModel,
  }
}

/** Languages the page speaks. */
export const PAGE_LANGUAGES = ['en', 'es'] as const
export type PageLanguage = (typeof PAGE_LANGUAGES)[number]

const STORED = 'marquee.language'

export const isPageLanguage = (value: unknown): value is PageLanguage =>
  PAGE_LANGUAGES.some((language) => language === value)

/** The person's own choice, then the workspace's language, then the first of the browser's we speak. */
export function chooseLanguage(
  own: string | null,
  workspace: string | null,
  browser: readonly string[],
): PageLanguage {
  for (const wanted of [own, workspace, ...browser]) {
    const language = wanted?.split('-')[0]?.toLowerCase()
    if (isPageLanguage(language)) return language
  }
  return 'en'
}

export const ownLanguage = (): string | null => localStorage.getItem(STORED)
export const rememberLanguage = (language: PageLanguage): void => localStorage.setItem(STORED, language)

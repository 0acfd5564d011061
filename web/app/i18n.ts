import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { chooseLanguage, type PageLanguage, rememberLanguage } from '#web/lib/language'
import { untilItComes } from '#web/lib/until-it-comes'
import { withMany } from '#web/lib/with-many'

const catalogues = import.meta.glob<{ default: Record<string, unknown> }>('../locales/*/*.json')

const lazyCatalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  callbackApi: false,
  async read(language: string, namespace: string) {
    const load = catalogues[`../locales/${language}/${namespace}.json`]
    if (!load) throw new Error(`No catalogue ${language}/${namespace}.`)
    return withMany((await untilItComes(load)).default)
  },
}

const reflect = (language: string) => {
  document.documentElement.lang = language
  document.documentElement.dir = i18next.dir(language)
}

/** Starts i18next with what the frame needs; a feature's catalogue follows with its page. */
export async function startI18n(own: string | null): Promise<void> {
  await i18next
    .use(lazyCatalogues)
    .use(initReactI18next)
    .init({
      lng: chooseLanguage(own, null, navigator.languages),
      fallbackLng: false,
      ns: ['common', 'shell'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    })
  reflect(i18next.language)
  i18next.on('languageChanged', reflect)
}

/** The person chose: shown at once and remembered on this device. */
export async function switchLanguage(language: PageLanguage): Promise<void> {
  rememberLanguage(language)
  await i18next.changeLanguage(language)
}

import type { TemplateLocale } from '../../../contracts/notification-templates.ts'
import type { SecurityChange } from '../../notifications/security-changes.ts'

type Words = Record<SecurityChange, (name: string) => string>

const WORDS: Record<TemplateLocale, Words> = {
  en: {
    password_changed: () => 'your password was changed',
    two_factor_disabled: () => 'two-factor sign-in was turned off',
    passkey_added: (name) => (name ? `the passkey “${name}” was added` : 'a passkey was added'),
    passkey_removed: (name) => (name ? `the passkey “${name}” was removed` : 'a passkey was removed'),
    provider_linked: (name) => `signing in with ${name} was added`,
    provider_unlinked: (name) => `signing in with ${name} was removed`,
    api_key_created: (name) => `the API key “${name}” was made in your name`,
    application_token_reused: (name) => `a used token of “${name}” came back, and its access was ended`,
  },
  es: {
    password_changed: () => 'se ha cambiado tu contraseña',
    two_factor_disabled: () => 'se ha desactivado el acceso en dos pasos',
    passkey_added: (name) =>
      name ? `se ha añadido la llave «${name}»` : 'se ha añadido una llave de acceso',
    passkey_removed: (name) =>
      name ? `se ha eliminado la llave «${name}»` : 'se ha eliminado una llave de acceso',
    provider_linked: (name) => `se ha añadido el acceso con ${name}`,
    provider_unlinked: (name) => `se ha quitado el acceso con ${name}`,
    api_key_created: (name) => `se ha creado la clave de API «${name}» en tu nombre`,
    application_token_reused: (name) => `ha vuelto un token ya usado de «${name}» y se ha cerrado su acceso`,
  },
}

/** What happened, as a security alert says it; `name` is that of the passkey, provider, key or application. */
export const securityWords = (locale: TemplateLocale, change: SecurityChange, name: string): string =>
  WORDS[locale][change](name)

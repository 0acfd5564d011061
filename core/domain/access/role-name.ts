import type { Role } from './permissions.ts'

const NAMES: Record<'en' | 'es', Record<Role, string>> = {
  en: { owner: 'owner', admin: 'administrator', editor: 'editor', reviewer: 'reviewer', viewer: 'viewer' },
  es: {
    owner: 'propietario',
    admin: 'administrador',
    editor: 'editor',
    reviewer: 'revisor',
    viewer: 'lector',
  },
}

/** A role inside a sentence, as mails say it. */
export const roleName = (locale: 'en' | 'es', role: Role): string => NAMES[locale][role]

/** Why a row of an import was not written, or the import broke off. The code stays; whoever reads it gets it in their language. */
const WORDS = {
  cells: { en: 'Has more cells than the header.', es: 'Tiene más celdas que la cabecera.' },
  not_number: { en: 'Expected a number.', es: 'Se esperaba un número.' },
  not_boolean: { en: 'Expected true or false.', es: 'Se esperaba verdadero o falso.' },
  not_date: { en: 'Expected a date such as 2026-03-29.', es: 'Se esperaba una fecha como 2026-03-29.' },
  too_long: { en: 'Too long.', es: 'Demasiado largo.' },
  too_many: { en: 'Too many.', es: 'Son demasiados.' },
  not_email: { en: 'Not an e-mail address.', es: 'No es una dirección de correo.' },
  not_phone: {
    en: 'Not an international phone number, such as +34 600 100 200.',
    es: 'No es un teléfono internacional, como +34 600 100 200.',
  },
  no_time_zone: { en: 'There is no such time zone.', es: 'No existe esa zona horaria.' },
  not_language: {
    en: 'Expected a language tag, such as en or es-MX.',
    es: 'Se esperaba un código de idioma, como en o es-MX.',
  },
  refused: { en: 'Holds characters that are not allowed.', es: 'Tiene caracteres que no se admiten.' },
  needed: {
    en: 'Needed: contacts are matched by it.',
    es: 'Hace falta: por él se reconocen los contactos.',
  },
  double: { en: 'Stands further up in this file.', es: 'Ya está más arriba en este fichero.' },
  taken: { en: 'Belongs to another contact.', es: 'Pertenece a otro contacto.' },
  erased: { en: 'Was erased at this person’s wish.', es: 'Se borró a petición de la persona.' },
  there_already: { en: 'Is there already.', es: 'Ya estaba.' },
  author_left: { en: 'Its author may no longer import.', es: 'Su autor ya no puede importar.' },
  file_gone: { en: 'The file is no longer there.', es: 'El fichero ya no está.' },
  row_too_long: { en: 'A row is longer than a megabyte.', es: 'Una fila supera el megabyte.' },
  quote_open: {
    en: 'A quote is opened and never closed.',
    es: 'Se abren unas comillas que no se cierran.',
  },
} as const satisfies Record<string, { en: string; es: string }>

export type ImportReason = keyof typeof WORDS
export const IMPORT_REASONS = Object.keys(WORDS).filter(isReason)

function isReason(code: string): code is ImportReason {
  return Object.hasOwn(WORDS, code)
}

/** Codes with spaces between them, in words of a language of the page: Spanish, or else English. */
export function reasonsIn(language: string, codes: string): string {
  const inSpanish = /^es\b/i.test(language)
  const words = (code: string) => (isReason(code) ? WORDS[code][inSpanish ? 'es' : 'en'] : code)
  return codes.split(' ').map(words).join(' ')
}

/**
 * Why a row of an import was not written, by a code that stays: the rows keep the English sentence, and whoever reads
 * them gets it in their language.
 */
const REASONS = {
  not_text: { en: 'Expected a text.', es: 'Se esperaba un texto.' },
  not_number: { en: 'Expected a number.', es: 'Se esperaba un número.' },
  not_boolean: { en: 'Expected true or false.', es: 'Se esperaba verdadero o falso.' },
  not_date: {
    en: 'Expected a date such as 2026-03-29.',
    es: 'Se esperaba una fecha como 2026-03-29.',
  },
  too_long: { en: 'Longer than 500 characters.', es: 'Tiene más de 500 caracteres.' },
  not_email: { en: 'Not an e-mail address.', es: 'No es una dirección de correo.' },
  not_phone: {
    en: 'Not an international phone number, such as +34 600 100 200.',
    es: 'No es un teléfono internacional, como +34 600 100 200.',
  },
  no_time_zone: { en: 'There is no such time zone.', es: 'No existe esa zona horaria.' },
  not_language: {
    en: 'A language tag, such as `en` or `es-MX`.',
    es: 'Se esperaba un código de idioma, como `en` o `es-MX`.',
  },
  in_future: { en: 'This lies in the future.', es: 'Está en el futuro.' },
  no_attribute: {
    en: 'There is no such attribute. Define it first.',
    es: 'No existe ese atributo. Defínelo antes.',
  },
  needed: {
    en: 'Needed: contacts are matched by it.',
    es: 'Hace falta: por él se reconocen los contactos.',
  },
  required: { en: 'Required.', es: 'Hace falta.' },
  control_characters: {
    en: 'Control characters are not allowed.',
    es: 'No se admiten caracteres de control.',
  },
  double: { en: 'Stands further up in this file.', es: 'Ya está más arriba en este fichero.' },
  taken: { en: 'Belongs to another contact.', es: 'Pertenece a otro contacto.' },
  erased: { en: 'Was erased at this person’s wish.', es: 'Se borró a petición de la persona.' },
  there_already: { en: 'Is there already.', es: 'Ya estaba.' },
} as const satisfies Record<string, { en: string; es: string }>
const SENTENCES = Object.values(REASONS)

const CELLS = /Has (\d+) cells; the header has (\d+)\./g

/** What is wrong, in a language of the page. Several sentences stand in one; what is not known stays as it is. */
export function reasonIn(language: string, reason: string): string {
  if (!/^es\b/i.test(language)) return reason
  return SENTENCES.reduce(
    (text, { en, es }) => text.replaceAll(en, es),
    reason.replaceAll(CELLS, 'Tiene $1 celdas; la cabecera tiene $2.'),
  )
}

/** The codes of what is wrong, in the order they are defined; none for what only its sentence tells. */
export const reasonCodes = (reason: string): string[] => [
  ...(reason.search(CELLS) >= 0 ? ['cells'] : []),
  ...Object.entries(REASONS).flatMap(([code, { en }]) => (reason.includes(en) ? code : [])),
]

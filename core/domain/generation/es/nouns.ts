const words = (list: string) => new Set(list.trim().split(/\s+/))

const FEMININE = words(
  'clase noche red app web base nube llave calle carne leche gente parte serie tarde mano foto moto luz flor piel sal imagen señal salud cerveza bici radio tele sede fase clave oferta suite newsletter landing',
)
const MASCULINE = words(
  'día mapa sistema programa tema problema idioma clima planeta café sofá pijama esquema diploma tranvía podcast software',
)
const MASS = words(
  'café té vino aceite pan ropa agua leche queso chocolate miel software música ayuda formación asesoramiento cerveza calzado mobiliario',
)

export const isPlural = (noun: string) =>
  /[^s]s$/i.test(noun) &&
  !/(?:sis|lunes|martes|miércoles|jueves|viernes|plus|campus|bonus|express|gas|bus)$/i.test(noun)
export const isKnownNoun = (word: string) => FEMININE.has(word) || MASCULINE.has(word) || MASS.has(word)
export const isMass = (noun: string) => MASS.has(noun.toLowerCase())

/** The gender of a noun as far as its ending tells; the commonest exceptions are listed. */
export function isFeminine(noun: string): boolean {
  const word = noun.toLowerCase()
  const singulars = isPlural(word) ? [word.replace(/s$/, ''), word.replace(/es$/, '')] : [word]
  if (singulars.some((one) => FEMININE.has(one))) return true
  if (singulars.some((one) => MASCULINE.has(one))) return false
  return singulars.some((one) => /(?:a|ción|sión|cion|sion|dad|tad|tud|umbre|ez|triz)$/.test(one))
}

const first = (phrase: string) => phrase.split(/\s+/, 1)[0] ?? ''
/** Adjectives that stand before their noun agree with it and tell the same. */
export const theFor = (phrase: string) =>
  isPlural(first(phrase))
    ? isFeminine(first(phrase))
      ? 'las'
      : 'los'
    : isFeminine(first(phrase))
      ? 'la'
      : 'el'
export const aFor = (phrase: string) => (isFeminine(first(phrase)) ? 'una' : 'un')

const DETERMINER =
  /^(?:un|una|unos|unas|el|la|los|las|nuestr[oa]s?|tu|tus|su|sus|mi|mis|este|esta|estos|estas|\d\S*)\s/i
export const hasDeterminer = (phrase: string) => DETERMINER.test(phrase)
export const withoutArticle = (phrase: string) =>
  phrase.replace(
    /^(?:un|una|unos|unas|el|la|los|las|nuestr[oa]s?|tus?|sus?|mis?|est[ea]s?|estos)\s+(?:nuev[oa]s?\s+)?/i,
    '',
  )

const BOUNDARY =
  /\s(?=(?:que|para|con|sin|por|desde|en|sobre|hasta|entre|según|hech[oa]s?|diseñad[oa]s?|pensad[oa]s?|fabricad[oa]s?|elaborad[oa]s?|cuando|donde|durante|contra|ante)\s)|,\s/i
export const headOf = (phrase: string) => phrase.split(BOUNDARY, 1)[0] ?? phrase
export const tailOf = (phrase: string) => phrase.slice(headOf(phrase).length).replace(/^[,\s]+/, '')
export const firstWord = first

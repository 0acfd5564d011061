import { hasDeterminer } from './nouns.ts'
import { addressOf, DOES } from './verbs.ts'

const HELPING = /^(?:está|están|ha|han|va|van|será|tendrá|abrirá)$/i
const ADVERB = /^(?:ya|ahora|también|por fin)$/i
/** Tras una de estas palabras, lo que sigue todavía describe el sujeto. */
const NOT_YET = /^(?:que|para|con|sin|por|desde|tu|tus|te)$/i
const PREPOSITION = /^(?:de|del|para|con|sin|y|e|o|por)$/i
/** Lo que estos cuentan está completo sin objeto: «abre en mayo». */
const COMPLETE = new Set(['abre', 'llega', 'empieza', 'comienza', 'vuelve', 'cambia', 'cumple', 'celebra'])
const ALSO_NOUN = /^(?:compra|visita|reserva|prueba|marca|carga|ayuda|cuenta|guía|toma|oferta|muestra)$/i
const CERTAIN_OBJECT = /^(?:una?|unos|unas|el|la|los|las|su|sus|nuestr[oa]s?|a|al|dos|tres|\d.*|[“"«].*)$/u

/** ¿Es este el verbo de una frase que da una noticia? */
export function isNewsVerb(word: string, before: readonly string[], behind: readonly string[]): boolean {
  const last = before.at(-1) ?? ''
  const apposition = before.some((other) => other.endsWith(','))
  if (before.some((other) => NOT_YET.test(other)) || (apposition && !last.endsWith(','))) return false
  if (hasDeterminer(`${last} `) || PREPOSITION.test(last)) return false
  if (HELPING.test(word)) return true
  const [next = '', afterNext = ''] = behind
  if (ADVERB.test(word)) return isNewsVerb(next, before, [afterNext])
  const verb = word.toLowerCase() === word && (DOES.has(word) || addressOf(word) === 'familiar')
  if (!verb) return false
  return COMPLETE.has(word) || CERTAIN_OBJECT.test(next) || (!ALSO_NOUN.test(word) && !PREPOSITION.test(next))
}

import type { Brief } from '../../../contracts/generation.ts'
import type { Point, PointForm } from '../facts.ts'
import type { Grammar } from '../grammar.ts'
import { open, wordsOf } from '../text.ts'
import { firstWord, headOf, isPlural } from './nouns.ts'
import { lower, nameless, subjectOf, withoutLeadIn } from './subject.ts'
import { TOPIC_PATTERNS } from './topics.ts'
import { addressOf, DOES, FINITE, infinitiveOf, REDUCING } from './verbs.ts'

const PREPOSITION = /^(?:con|sin|para|por|desde|hasta|en|a|al|de|del|entre|según|tras|cada|y|o|si|como)$/i
const SPEAKER =
  /^(?:puedes|podrás|tienes|tendrás|recibirás|recibes|verás|todo|todos|todas|nada|nadie|tu|tus|su|sus|no|lo|nos|hay|son|están|ya)$/i
const STATE =
  /^(?:hech|diseñad|fabricad|pensad|elaborad|cultivad|probad|recomendad|valorad|tostad|cosid|avalad|certificad|galardonad|inspirad|ilustrad|impartid|abiert|cerrad|incluid|climatizad)[oa]s?$|^(?:disponible|compatible|apt[oa]|fácil|ideal|list[oa]|resistente|lavable|impermeable)s?$/i

const DAY = '(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)'
const MONTH = '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)'
/** «Hasta 5 personas» cuenta; una fecha lleva día, mes u hora. */
const DATE = new RegExp(
  `^(?:hasta|antes del?|empieza|comienza|termina|acaba|el|desde|del|a partir del?|último día|fecha|plazo|inicio)(?!\\p{L}).*(?:${DAY}|${MONTH}|(?:el|del|día|las)\\s+\\d{1,2}(?!\\s*%|\\p{L})|\\d{1,2}/\\d{1,2})|^${DAY}(?!\\p{L})|^\\d{1,2}\\s+de\\s+${MONTH}`,
  'iu',
)
/** «Horneamos», «se pueden tocar», «ya lo usan»: detrás de un pronombre o con esta terminación hay un verbo. */
const VERB_OF_OURS =
  /^(?:(?:ahora|hoy|ya|también)\s+)?(?!ramos|tramos|últimos|próximos|extremos|mínimos|máximos)\p{L}+(?:amos|emos|imos)(?!\p{L})/iu
/** «320 agencias trabajan así». */
const COUNTED_DO = /^(?:más de\s+)?\d[\d.]*\s+\p{L}+s\s+(?!imagen|orden|bien)\p{L}{3,}(?:an|en)(?!\p{L})/iu
/** «Faro pasó de tres días a cuatro horas», «ha enviado». */
const PAST = /(?<!\p{L})(?:\p{L}{2,}ó|h[ae]n? \p{L}+[dt]o)(?!\p{L})/iu
const AFTER_PRONOUN = /(?<!\p{L})(?:lo|le|les|se|te|nos|os)\s+\p{L}+(?:an|en|a|e|amos|emos|imos)(?!\p{L})/iu

function formOf(text: string): PointForm {
  const [first = '', second = ''] = text.toLowerCase().split(/[\s,]+/)
  if (/[.!?]\s+\p{Lu}/u.test(text) || VERB_OF_OURS.test(text) || COUNTED_DO.test(text) || PAST.test(text))
    return 'sentence'
  if (
    infinitiveOf(first) &&
    !(second && PREPOSITION.test(second) && !/^(?:con|sin|en|a|al|hasta|por)$/.test(second))
  )
    return 'todo'
  if (DOES.has(first)) return 'does'
  if (STATE.test(first)) return 'state'
  if (
    /^(?:lo|le|les|nos|me)$/.test(first) ||
    /^(?:la|las|los) (?!imagen|orden|volumen|plan)\p{L}+[ae]n(?!\p{L})/iu.test(text)
  )
    return 'sentence'
  if (SPEAKER.test(first) && FINITE.test(text)) return 'sentence'
  if (PREPOSITION.test(first) || addressOf(first)) return 'fragment'
  if (AFTER_PRONOUN.test(text)) return 'sentence'
  if (FINITE.test(text)) return 'sentence'
  // After a definite article a verb may follow that the list does not know: such a point stands alone.
  if (/^(?:el|la|los|las)$/.test(first)) return 'fragment'
  return wordsOf(text).length <= 10 ? 'noun' : 'fragment'
}

/** “Ahorra tiempo” → “ahorrar tiempo”. */
function infinitive({ form }: Point, lowered: string): string | null {
  const first = firstWord(lowered)
  const verb = form === 'todo' ? infinitiveOf(first.toLowerCase()) : null
  return verb && `${verb}${lowered.slice(first.length)}`
}

function painOf({ text, form }: Point): string | null {
  const first = firstWord(text).toLowerCase()
  const rest = text.slice(first.length).trim()
  const lessens = (form === 'todo' && REDUCING.has(infinitiveOf(first) ?? '')) || first === 'menos'
  const object = headOf(rest.replace(/^(?:el|la|los|las|tus?|sus?)\s+/i, '')).replace(
    /\s+(?:a|al|un|una|hasta|y|cada|más)\s.*$|\s+[ye]\s.*$/i,
    '',
  )
  if (!lessens || /\d/.test(object) || wordsOf(object).length > 4 || object === '') return null
  return object.toLowerCase() === object ? object : null
}

const DEFAULT_ACTIONS: Record<Brief['goal'], readonly [familiar: string, polite: string]> = {
  awareness: ['Mira los detalles', 'Consulte los detalles'],
  leads: ['Pide más información', 'Solicite más información'],
  sales: ['Haz tu pedido', 'Haga su pedido'],
  sign_ups: ['Regístrate', 'Regístrese'],
  retention: ['Descubre las novedades', 'Descubra las novedades'],
  event: ['Reserva tu plaza', 'Reserve su plaza'],
  education: ['Lee la guía', 'Lea la guía'],
}

export const spanish: Grammar = {
  withoutLeadIn,
  subjectOf,
  nameless,
  formOf,
  painOf,
  lower,
  infinitive,
  topics: TOPIC_PATTERNS,
  visits:
    /(?<!\p{L})(?:exposición|museo|galería|festival|concierto|feria|mercadillo|teatro|musical|espectáculo|visitas? guiadas?|jornada de puertas abiertas|cata|congreso|encuentro|brunch)(?!\p{L})/iu,
  roles: {
    proof:
      /(?<!(?:hasta|para)\s)\b\d[\d.,]*\s*(?:%\s*)?(?:de\s+)?(?:los\s+|nuestros\s+)?(?:clientes|usuarios|lectores|alumnos|equipos|empresas|autónomos|estudios|reseñas|opiniones|estrellas|descargas|suscriptores|agencias|familias|tiendas|restaurantes|hoteles|personas)|(?:premio|galardonad|certificad|valorad[oa]|avalad|recomendad[oa] por|acreditad)|^nuestr[oa] client/i,
    price:
      /^(?:(?:desde|solo|por|a partir de|cuesta)\s+)?(?:[$€£]\s?\d|\d[\d.,]*\s*(?:€|\$|euros|dólares|pesos))|^precio\b|\bpor\s+\d[\d.,]*\s*(?:€|\$|euros)/i,
    date: DATE,
  },
  audienceOf: (text) =>
    open(text.trim().replace(/^(?:para|a|dirigido a|nuestro público son)\s+/i, '')) || null,
  nounPhrase({ text, form }, lowered) {
    if (form !== 'noun' || /%|[:;]|incluid[oa]/.test(text)) return null
    const head = firstWord(text)
    if (/^\d/.test(text)) return isPlural(text.split(/\s+/)[1] ?? '') ? text : null
    return wordsOf(text).length > 1 && /^\p{L}/u.test(head) && !/mente$/.test(head) ? lowered : null
  },
  inRunningText: (_, lowered) => lowered,
  addressIn(callToAction, keyPoints) {
    const texts = [callToAction, ...keyPoints]
    if (texts.some((text) => /(?<!\p{L})(?:tú|te|ti|tus?|contigo)(?!\p{L})/iu.test(text))) return 'familiar'
    if (texts.some((text) => /(?<!\p{L})ustedes?(?!\p{L})/iu.test(text))) return 'polite'
    const asked = addressOf(firstWord(callToAction.replace(/^[¡¿]/, '')).toLowerCase())
    return asked === 'infinitive' ? null : asked
  },
  isImperative(text, formal) {
    const address = addressOf(firstWord(text).toLowerCase())
    return address === (formal ? 'polite' : 'familiar')
  },
  defaultCallToAction: (goal, formal) => DEFAULT_ACTIONS[goal][formal ? 1 : 0],
  finish: (sentence) => sentence.replace(/(?<!\p{L})(de|a|De|A) el /gu, (_, word) => `${word}l `),
  stopWords: new Set(
    'el la los las un una unos unas y e o u de del al a en con sin para por que se su sus tu tus nuestro nuestra es son lo como más muy cada desde hasta este esta'.split(
      ' ',
    ),
  ),
}

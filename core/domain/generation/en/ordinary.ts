import { isMass, isPlural } from './nouns.ts'
import { ALSO_ADJECTIVES, baseOf, VERBS } from './verbs.ts'

const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Determiners, pronouns, prepositions, conjunctions, numbers and adverbs that begin what people type. */
const FUNCTION = words(`
a about above across after again against all already also although always an and another any anyone anything anywhere
around as at back because before behind below between both but by daily double each early eight either enough even
every everyone everything everywhere extra few fewer first five for forever four free from full fully half here how if
in inside instead into it its just last later least less like long many more most much my near nearly never new next
nine no nobody none nothing now of off often on once one only or other our out outside over own per plus quite same
second seven several she since six so some soon still ten than that the their them then there these they this those
three through to together too twice two under unlike until up upon us very we weekly what when where which while who
whole why with within without you your yourself zero`)

/** Participles without “-ed”. */
const PARTICIPLES = words(`
born bred brought built cast caught chosen cut dealt done drawn driven drunk felt fought found frozen given gone grown
hand-made held hung kept knit known laid led lit lost made paid proven read risen run said seen sent sewn shaken shown
sold spent spun stolen taken taught thought thrown told torn won worn woven wrapped written`)

/** Adjectives and nouns that things on sale are told with. */
const COMMON = words(`
accountant app apple bag bakery bar basket beach bed beer bicycle big bike blanket blend block blue board boat book
boot bottle bowl box bread breakfast bright brush budget burger butter cake calm camera camp candle car card carpet
case cat chair cheap cheese chef child chocolate class classic cleaner climate cloth coat cold colour company compact
concert conference container cosy couple course craft cream crisp cup cushion customer dark data deep dentist desk
dinner dish doctor dog door dress drill easy egg electric email engine evening event expert eye fabric fair family farm
fashion fast file film fine fire fish fitness flat floor flower food foot fresh friend fruit game garden gentle gift
girl gold good grain grass green grey group guest guitar gym hair hand handbag happy hard hat health heavy herb high
holiday home honey hot hotel house human ice indoor jacket jam jar jewellery juice key kid kitchen knife lamp laptop
large lawyer leaf lemon lesson library lid linen little loan local loose lunch machine mat meal meat medium member milk
mini mirror mobile modern morning mountain mug museum natural neat newsletter night notebook oak oat oil old olive
orange organic oven paint pan panel pasta pen pet phone photo piano picnic picture pillow pipe pizza plain plant plate
platform pocket podcast pool pot premium pure quality quick quiet raw ready real red regional report restaurant rice
rich ring road robot room rose rough rug safe salad salon salt school sea seat secondhand seed set sharp sheet shirt
shoe shop short shower silk silver simple single skin slim small smart smooth snack soap sock sofa soft solar solid
solo soup sour spa special spice spring standard steady stone strong student studio sugar suit summer sun sweet table
tailor tall tap tea teacher team tent thick thin ticket tile tiny tool top tour towel town toy trail tram travel tree
trip true tube urban vegan vegetable village vintage violin wall wallet warm watch water weather web wedding weekend
wheel white wide wild wind window wine winter wireless wise wood wool workshop world yard year yellow yoga young`)

/** Endings that names of people and places hardly have. */
const ENDING =
  /(?:ed|able|ible|ful|less|ous|ive|nal|ral|tal|ical|ial|tric|stic|ment|ness|tion|sion|ity|ware|ship|proof|iest|..ing)$/
const NAMES_LIKE_THEM = /^(?:Beijing|Nanjing|Chongqing|Reading|Boeing|Kyiv|Alfred|Fred|Ned|Ted|Mohammed)$/
const NAMES_IN_S =
  /^(?:Alps|Andes|Athens|Brussels|Buenos|Charles|Chris|Cyprus|Dallas|Honduras|James|Kansas|Lagos|Las|Los|Lucas|Mars|Naples|Netherlands|Paris|Philippines|Texas|Thomas|Tunis|Vilnius|Wales)$/
/** A plural is followed by its verb or a preposition; a name that ends in s by what it tells of: “Burns night”. */
const AFTER_PLURAL =
  /^\S+(?:$|[,.:;]|\s+(?:and|or|that|who|which|for|with|without|from|in|on|at|by|to|of|as|are|you|we)\b)/

/**
 * Whether a text begins with a word that everybody writes small within a sentence. What is not known to be one may be
 * a name (“Huila coffee”), and a name in small letters is the worse mistake.
 */
export function startsOrdinary(text: string): boolean {
  const typed = /^\p{L}[\p{L}'’-]*/u.exec(text)?.[0] ?? ''
  if (/^\p{Lu}\p{Ll}+-\p{Ll}/u.test(typed)) return true
  if (NAMES_LIKE_THEM.test(typed)) return false
  const word = typed.toLowerCase().replace(/['’].*$/, '')
  if (
    FUNCTION.has(word) ||
    PARTICIPLES.has(word) ||
    VERBS.has(word) ||
    ALSO_ADJECTIVES.has(word) ||
    baseOf(word)
  )
    return true
  if (COMMON.has(word) || COMMON.has(word.replace(/e?s$/, '')) || isMass(word)) return true
  if (ENDING.test(word)) return true
  const verb = /^\S+\s+(\p{Ll}+)/u.exec(text)?.[1] ?? ''
  return isPlural(word) && !NAMES_IN_S.test(typed) && (AFTER_PLURAL.test(text) || VERBS.has(verb))
}

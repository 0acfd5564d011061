const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Nouns that take no article when one speaks of them in general. */
const MASS = words(`
shipping delivery support storage access insurance time music light software hardware advice help training protection
privacy security cotton wool leather linen wood steel aluminium aluminum glass paper coffee tea water food power
energy sound quality assistance installation onboarding money progress data feedback equipment furniture information
work homework noise stress paperwork admin comfort coverage compatibility control transparency flexibility freedom
parking wifi wi-fi internet bluetooth content research fun sleep rest traffic growth revenue waste heat breakfast lunch
dinner experience`)

const SINGULAR_S = /(?:ss|us|is|news|series|business|access|canvas|lens|bus|gas|plus|analysis|basis)$/

export const isPlural = (noun: string) =>
  (/s$/i.test(noun) && !SINGULAR_S.test(noun.toLowerCase())) || /^(people|children|men|women)$/i.test(noun)

export const isMass = (noun: string) =>
  MASS.has(noun.toLowerCase()) ||
  /(?:ware|ness|ing|(?<!member|partner|intern|flag|relation|scholar)ship)$/i.test(noun)

const VOWEL_SOUND = /^(?:[aeiou]|8|11(?!\d)|18(?!\d)|hour|honest|honou?r|heir|[FLMNRSX](?=[A-Z0-9-]))/
const CONSONANT_SOUND = /^(?:uni(?!n)|use|usa|usu|user|euro|one\b|once|U[A-Z])/i

/** “a” or “an”, by sound as far as spelling tells. */
export const article = (word: string) =>
  VOWEL_SOUND.test(/^[A-Z]{2}/.test(word) ? word : word.toLowerCase()) && !CONSONANT_SOUND.test(word)
    ? 'an'
    : 'a'

const DETERMINER =
  /^(?:a|an|the|our|your|my|its|their|this|these|that|those|one|two|three|four|five|six|seven|eight|nine|ten|no|every|each|all|any|some|more|less|fewer|many|both|up|over|only|free|zero|unlimited|half)(?![\w-])/i

export const hasDeterminer = (phrase: string) => DETERMINER.test(phrase)

const BOUNDARY =
  /\s(?=(?:that|which|who|whose|where|for|with|without|by|from|to|on|in|at|of|using|about|made|handmade|hand-made|built|designed|per|between|under|over|after|before|until|into|against|when|while)\s)|,\s/i

/** The head of a noun phrase, up to the first relative or preposition: “desk lamp” of “a desk lamp that dims”. */
export const headOf = (phrase: string) => phrase.split(BOUNDARY, 1)[0] ?? phrase
export const tailOf = (phrase: string) => phrase.slice(headOf(phrase).length).replace(/^[,\s]+/, '')
export const withoutArticle = (phrase: string) =>
  phrase.replace(/^(?:an?|the|our|your|my|its|their|this|these)\s+(?:(?:brand[- ])?new\s+)?/i, '')
export const lastWord = (phrase: string) => /(\S+)$/.exec(phrase)?.[1] ?? ''

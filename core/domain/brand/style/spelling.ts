const ize =
  `organi reali recogni optimi maximi minimi prioriti summari emphasi apologi categori customi finali speciali
  standardi personali moderni visuali utili sympathi critici symboli memori authori characteri digiti economi energi
  equali familiari formali generali harmoni initiali legali locali mobili monopoli nationali neutrali normali polari
  populari privati publici randomi rationali revolutioni sociali stabili subsidi synchroni theori urbani incentivi
  moneti analogi capitali centrali commerciali globali jeopardi scrutini itemi fertili immuni mechani`.split(
    /\s+/,
  )
const our =
  'arm behavi cand col endeav fav flav harb hon hum lab neighb od parl ranc rum sav splend tum vap'.split(' ')
const doubled =
  'travel cancel model label level signal fuel counsel dial total quarrel channel tunnel panel marvel jewel'.split(
    ' ',
  )

const WORDS: readonly [us: string, uk: string][] = [
  ['center', 'centre'],
  ['centers', 'centres'],
  ['centered', 'centred'],
  ['theater', 'theatre'],
  ['theaters', 'theatres'],
  ['fiber', 'fibre'],
  ['fibers', 'fibres'],
  ['liter', 'litre'],
  ['liters', 'litres'],
  ['kilometer', 'kilometre'],
  ['kilometers', 'kilometres'],
  ['defense', 'defence'],
  ['offense', 'offence'],
  ['gray', 'grey'],
  ['catalog', 'catalogue'],
  ['catalogs', 'catalogues'],
  ['jewelry', 'jewellery'],
  ['aluminum', 'aluminium'],
  ['mustache', 'moustache'],
  ['pajamas', 'pyjamas'],
  ['skeptical', 'sceptical'],
  ['skeptic', 'sceptic'],
  ['skillful', 'skilful'],
  ['fulfill', 'fulfil'],
  ['fulfills', 'fulfils'],
  ['fulfillment', 'fulfilment'],
  ['enroll', 'enrol'],
  ['enrolls', 'enrols'],
  ['enrollment', 'enrolment'],
  ['installment', 'instalment'],
  ['installments', 'instalments'],
  ['aging', 'ageing'],
  ['plow', 'plough'],
  ['cozy', 'cosy'],
  ['favorite', 'favourite'],
  ['favorites', 'favourites'],
]

/** American and British spellings of the same word. Left out: words that one variety writes for two things. */
function pairs(): (readonly [us: string, uk: string])[] {
  const found: (readonly [string, string])[] = [...WORDS]
  for (const stem of ize)
    for (const tail of ['e', 'es', 'ed', 'ing', 'er', 'ers', 'ation', 'ations', 'able'])
      found.push([`${stem}z${tail}`, `${stem}s${tail}`])
  for (const stem of ['anal', 'paral', 'catal'])
    for (const tail of ['e', 'ed', 'ing']) found.push([`${stem}yz${tail}`, `${stem}ys${tail}`])
  for (const stem of our)
    for (const tail of [
      '',
      's',
      'ed',
      'ing',
      'able',
      'ably',
      'ful',
      'fully',
      'less',
      'er',
      'ers',
      'al',
      'hood',
      'hoods',
    ])
      found.push([`${stem}or${tail}`, `${stem}our${tail}`])
  for (const stem of doubled)
    for (const tail of ['ed', 'ing', 'er', 'ers'])
      found.push([`${stem}${tail}`, `${stem}${stem.at(-1)}${tail}`])
  return found
}

const known = pairs()

/** Each spelling of the other variety → its spelling in this one. */
export const SPELLINGS_OF: Record<'us' | 'uk', ReadonlyMap<string, string>> = {
  us: new Map(known.map(([us, uk]) => [uk, us])),
  uk: new Map(known),
}

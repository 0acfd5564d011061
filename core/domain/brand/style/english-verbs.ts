/** Irregular verbs: base, past, participle. Where past and participle differ, an -ed form has no sure counterpart. */
const IRREGULAR = `be was been|become became become|begin began begun|break broke broken|bring brought brought
build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut
deal dealt dealt|do did done|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt felt
fight fought fought|find found found|fly flew flown|forget forgot forgotten|get got got|give gave given|go went gone
grow grew grown|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|keep kept kept
know knew known|lay laid laid|lead led led|learn learned learned|leave left left|lend lent lent|let let let
lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|put put put|read read read|ride rode ridden
rise rose risen|run ran run|say said said|see saw seen|sell sold sold|send sent sent|set set set|show showed shown
shut shut shut|sit sat sat|speak spoke spoken|spend spent spent|stand stood stood|steal stole stolen|take took taken
teach taught taught|tell told told|think thought thought|throw threw thrown|understand understood understood
wear wore worn|win won won|write wrote written`
const verbs = new Map(
  IRREGULAR.split(/[|\n]/).map((line) => {
    const [base = '', past = '', participle = ''] = line.split(' ')
    return [base, past === participle ? past : null]
  }),
)

/** Regular verbs common enough in plain writing to stand as a replacement with a particle behind them. */
const REGULAR = new Set(
  'use help start end try ask want need work call change check look turn move carry point sort plan share talk open close cover finish fix follow happen improve join like live love offer order play reach save seem stay stop support touch train visit wait walk watch worry'.split(
    ' ',
  ),
)

export const isVerb = (word: string): boolean => verbs.has(word) || REGULAR.has(word)

const doubles = (base: string) => /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) || base === 'begin'
const stemFor = (base: string) => (doubles(base) ? base + base.slice(-1) : base)

export const third = (base: string): string => {
  if (base === 'be') return 'is'
  if (base === 'have') return 'has'
  if (/(?:[sxz]|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

export const gerund = (base: string): string => {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(base) && base.length > 2) return `${base.slice(0, -1)}ing`
  return `${stemFor(base)}ing`
}

/** The one form for past and participle; null where they differ. */
export function past(base: string): string | null {
  const known = verbs.get(base)
  if (known !== undefined) return known
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stemFor(base)}ed`
}

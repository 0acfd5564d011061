const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Verbs that begin a promise to the reader: “Cut …”, “Save …”. */
export const VERBS = words(`
add adapt adjust answer ask automate avoid balance beat become boil book boost bring browse build buy call cancel catch
change charge check choose claim clean clear close collaborate collect combine come compare complete connect
control convert cook cool cover create customise customize cut decide deliver design dim discover double download
draw dress drink drive dry earn eat edit eliminate end enjoy ensure escape experience explore export fall feel fill
find finish fit fix focus fold follow forget gain generate get give go grow guide handle have hear heat help
hire hold host import improve include increase integrate invite join keep know last launch lead learn leave let
lift light listen live lock look lose love lower make manage master match measure meet miss mix monitor move need
notice offer open order organise organize own pack pair park pause pay pick plan play pour prepare press prevent
print produce protect prove publish put raise reach read receive record recover recycle reduce refill register
relax relieve remember remind remove rent repair replace report request rescue reserve resist respond rest return
review ride rinse roast run save say scale schedule secure see sell send serve set share ship shop show sign
simplify sit skip sleep slow smell solve sound speed spend split spot stand start stay stop store strengthen stream
streamline stretch study subscribe support swap switch sync take talk taste teach tell test think track trade train
transform translate travel try tune turn type understand unlock update upgrade upload use view visit wait wake walk
warm wash watch wear weigh win work wrap write`)

/** Verbs that are as often nouns: before “of”, “in”, “for” they are. */
export const ALSO_NOUNS = words(`
answer charge cover design drink export finish fit guide heat import light offer order plan play print record refill repair
report rest return review ride set ship sleep sound start stay store study support talk taste test track train try
update upgrade view visit wait walk wash work`)

const IRREGULAR: Record<string, string> = { has: 'have', does: 'do', goes: 'go', is: 'be', are: 'be' }

/** “saves” → “save”; null for a word that is no verb's third person. */
export function baseOf(word: string): string | null {
  const known = IRREGULAR[word]
  if (known) return known
  const tries = [word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]
  return word.endsWith('s') ? (tries.find((base) => VERBS.has(base)) ?? null) : null
}

/** Verbs whose object becomes less: it names what the reader is tired of. */
export const REDUCING = words('cut reduce eliminate avoid stop end skip forget prevent remove lower escape')

/** Words that make a sentence of what they stand in, wherever they stand. */
export const FINITE =
  /\b(is|are|was|were|isn't|aren't|can|will|won't|does|do|don't|doesn't|has|have|gets?|goes|comes|takes|costs|helps|keeps|lets|makes|means|starts|stays|ends|lasts|works|runs|includes|needs|knows|never|always|syncs|ships|opens|arrives|pays|saves)\b/i

/** Verbs that are as often adjectives: they instruct only before an article, a possessive or a number. */
export const ALSO_ADJECTIVES = words(
  'clean clear close complete cool double dry last lead light live lower open secure slow smell warm',
)

/** Of the verbs that are also nouns, those a thing does: “Tastes of plum” is no list of tastes. */
export const THINGS_DO = words(
  'taste ship fit work wash start finish sound sleep heat light charge cover stay drink',
)

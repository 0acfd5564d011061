/** Words the rules below get wrong, with their syllables. */
const IRREGULAR: Readonly<Record<string, number>> = {
  ...said(1, `they're we're you're aren't weren't eye eyes one ones once queue real through`),
  ...said(
    2,
    `business every evening something sometimes someone somewhere being science quiet really people maybe
    something isn't doesn't didn't wasn't hasn't couldn't wouldn't shouldn't hadn't haven't recipes cafe website
    homepage lifetime poem diet riot lion trial giant client fuel cruel duo colleague iron wednesday chocolate
    interest forever therefore create creates doing going seeing heroes moment honest`,
  ),
  ...said(
    3,
    `different everyone everything everywhere area idea ideas created creative creating video videos radio
    audio studio museum recipe simile business's media period various serious family favorite interested`,
  ),
  ...said(4, `apostrophe vegetable comfortable temperature experience immediate`),
}

function said(count: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(/\s+/).map((word) => [word, count]))
}

/** Two vowels side by side that are two syllables. */
const PARTED =
  /(?<![ctg])ia(?!n)|iance|(?<![cstgn])io(?!n)|(?<=[lrnvmtd])ie[rt]|[aeouy]ing$|uou|eo(?!u)|ua(?!r|g)|uity|iu(?=m)|(?<=[^aeiouy]{2})iest$/g
const SILENT_END =
  /(?<=[^aeiouyl])e$|(?<=[aeiouy]l)es?$|(?<=[^aeiouylsxzcgh])es$|(?<=[^aeioutd])ed$|(?<=[aeiouy][a-z]{1,2})e(?=ly$|ment|ful|less|ness)/g

/**
 * Syllables of an English word in lower case: groups of vowels, less silent endings, more for vowels that part. A rule of
 * thumb as Flesch's readers used one; it is held to a list of counted words in its test.
 */
export function englishSyllables(word: string): number {
  const whole = IRREGULAR[word]
  if (whole !== undefined) return whole
  if (word.includes('-')) return word.split('-').reduce((sum, part) => sum + englishSyllables(part), 0)
  const letters = word.replace(/'(?:s|re|ve|ll|d|m|t)$/, '').replace(/[^a-zà-ÿ]/g, '')
  if (letters.length === 0) return Math.max(1, [...word].length)
  if (letters.length <= 3 && !/^[aeiou][^aeiou][aeiouy]$/.test(letters)) return 1
  const spoken = letters
    .replace(SILENT_END, '')
    .replace(/^y(?=[aeiou])/, '')
    .replaceAll('qu', 'k')
    .replace(/(?<=[aeou])y(?=[aeiou])/g, 'j')
  const groups = spoken.match(/[aeiouyà-ÿ]+/g)?.length ?? 0
  const syllabic = /[^aeiouylr][lr]es?$/.test(letters) && !/[lr]es?$/.test(spoken) ? 1 : 0
  const parted = spoken.match(PARTED)?.length ?? 0
  const sm = /(?:sm|sms|thm|thms)$/.test(spoken) ? 1 : 0
  return Math.max(1, groups + parted + sm + syllabic)
}

const STRONG = 'aeoáéíóúàèò'
const SPANISH_GROUP = /[aeiouáéíóúüyàèò]+/g

/**
 * Syllables of a Spanish word in lower case: every strong or accented vowel is a nucleus, a weak one beside it joins it
 * (Real Academia Española, Ortografía 2010, diptongos e hiatos); `u` is silent in que, qui, gue, gui.
 */
export function spanishSyllables(word: string): number {
  if (word.includes('-')) return word.split('-').reduce((sum, part) => sum + spanishSyllables(part), 0)
  const spoken = word.replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, 'g').replace(/y(?=[aeiouáéíóú])/g, 'j')
  let count = 0
  for (const [group] of spoken.matchAll(SPANISH_GROUP)) {
    const strong = [...group].filter((letter) => STRONG.includes(letter)).length
    count += Math.max(1, strong)
  }
  return Math.max(1, count)
}

/** Syllables of a word; other languages count their groups of vowels. */
export function syllablesOf(word: string, language: string): number {
  if (language === 'en') return englishSyllables(word)
  if (language === 'es') return spanishSyllables(word)
  return Math.max(1, word.match(/[aeiouyáéíóúàèìòùâêîôûäëïöüąęó]+/g)?.length ?? 0)
}

/** The same for the words of one text: each is counted when it first comes. */
export function syllableCounter(language: string): (word: string) => number {
  const counted = new Map<string, number>()
  return (word) => {
    const known = counted.get(word)
    if (known !== undefined) return known
    const count = syllablesOf(word, language)
    counted.set(word, count)
    return count
  }
}

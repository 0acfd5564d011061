import type { ProseLanguage } from '../portrait/portrait.ts'

/** Syllables of a word, at least one: by its groups of vowels. */
export const syllablesIn = (word: string, language: ProseLanguage): number =>
  Math.max(1, language === 'en' ? english(word) : spanish(word))

function english(word: string): number {
  const stem = word
    .replace(/'\p{L}+$/u, '')
    .replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '')
  return stem.match(/[aeiouy]{1,2}/g)?.length ?? 0
}

/** Two strong vowels, or a weak one with an accent, are two syllables. */
function spanish(word: string): number {
  const plain = word
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i')
  return plain.match(/[iuü]?[aeoáéó][iuü]?(?![íú])|[íú]|[iuü]+/g)?.length ?? 0
}

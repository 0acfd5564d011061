const LIKE_CONSONANT = /^(?:u(?:[bfhkrst]?[aeiou]|ni)|eu|one(?!r)|once)/i
const LIKE_VOWEL = /^(?:hour|honest|honou?r|heir)/i

/** Whether English says "an" before this word. */
export const takesAn = (word: string): boolean =>
  LIKE_VOWEL.test(word) || (/^[aeiou]/i.test(word) && !LIKE_CONSONANT.test(word))

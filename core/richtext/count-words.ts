const LETTER = 'A-Za-zÀ-ÖØ-öø-ÿ'
/** Of these characters is nearly every text in the languages of Europe's west. */
const WESTERN = new RegExp(`^[\\t\\n\\r -^\`-~\u00a0¡«·»¿×÷–—‘’“”•…€${LETTER}]*$`)
/** UAX #29 among them: an apostrophe or point between letters or digits is inside a word. */
const WORD = new RegExp(
  `[${LETTER}0-9]+(?:(?<=[${LETTER}])['‘’.:·](?=[${LETTER}])[${LETTER}0-9]+|(?<=[0-9])['‘’.,;](?=[0-9])[${LETTER}0-9]+)*`,
  'g',
)

/**
 * Words by Unicode segmentation (UAX #29), so that Japanese and Arabic count as well. A text of western letters is
 * counted by an expression that finds the same words in a tenth of the time.
 */
export function countWords(text: string, language: string): number {
  if (WESTERN.test(text)) return text.match(WORD)?.length ?? 0
  let count = 0
  for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (part.isWordLike) count++
  return count
}

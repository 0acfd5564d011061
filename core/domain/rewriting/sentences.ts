/** A text as its sentences, spaces included: joined, they are the text. */
export function sentencesOf(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  )
}

const MARKUP = /[*_~`[\]<>]/
const FACT = /\p{N}|[€$£%]|\bhttps?:/u

/** What a word says for a sentence: how often it is said in the whole text. Short words say nothing. */
function weights(text: string, language: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const word = segment.toLowerCase()
    if (isWordLike && word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/**
 * A paragraph with about `share` of its letters: the sentences that say least of what the text is about go first
 * (frequency of their words, after Luhn, "The Automatic Creation of Literature Abstracts", 1958). The first sentence, figures, links and
 * marked up words stay.
 */
export function condensed(paragraph: string, whole: string, language: string, share: number): string {
  const sentences = sentencesOf(paragraph, language)
  if (sentences.length < 3) return paragraph
  const counts = weights(whole, language)
  const worth = (sentence: string) => {
    const words = [...weights(sentence, language).keys()]
    return words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / Math.max(1, words.length)
  }
  const dispensable = sentences
    .map((sentence, at) => ({ sentence, at, worth: worth(sentence) }))
    .filter(({ sentence, at }) => at > 0 && !MARKUP.test(sentence) && !FACT.test(sentence))
    .sort((a, b) => a.worth - b.worth || b.at - a.at)
  const gone = new Set<number>()
  let length = paragraph.length
  for (const { sentence, at } of dispensable) {
    if (length <= paragraph.length * share) break
    gone.add(at)
    length -= sentence.length
  }
  return sentences
    .filter((_, at) => !gone.has(at))
    .join('')
    .trimEnd()
}

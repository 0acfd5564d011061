import { inWords, markAndWords } from './protect.ts'
import { sentencesOf } from './sentences.ts'

/** Spaces and marks where they belong, words said twice said once; Spanish questions and calls opened. */
export function punctuated(line: string, language: string): string {
  const { mark, words } = markAndWords(line)
  const spaced = inWords(words, (text) =>
    text
      .replace(/(\S)[^\S\n]{2,}(?=\S)/g, '$1 ')
      .replace(/(\p{L})[^\S\n]+([,.;:!?])(?=\s|$)/gu, '$1$2')
      .replace(/(\p{L}),(?=\p{L})/gu, '$1, ')
      .replace(/(?<![\p{L}\p{N}])(\p{L}{2,}) \1(?![\p{L}\p{N}])/giu, repeated)
      .replace(/(?<![\p{L}\p{N}'’.])i(?=\s|['’](?:m|ll|ve|d)\b)/gu, (letter) =>
        language === 'en' ? 'I' : letter,
      ),
  )
  return mark + (language === 'es' ? opened(spaced) : spaced)
}

/** What English and Spanish do say twice in a row stays. */
const TWICE = new Set(['had', 'that', 'nos', 'muy', 'bla'])
const repeated = (both: string, word: string) => (TWICE.has(word.toLowerCase()) ? both : word)

function opened(text: string): string {
  return sentencesOf(text, 'es')
    .map((sentence) => {
      const end = /([?!])["»”')\]]*\s*$/.exec(sentence)?.[1]
      const sign = end === '?' ? '¿' : '¡'
      if (!end || sentence.includes(sign)) return sentence
      return sentence.replace(/^(\s*["«“'([]*)/, `$1${sign}`)
    })
    .join('')
}

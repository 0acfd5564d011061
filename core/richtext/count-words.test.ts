import { expect, it } from 'vitest'
import { LANGUAGES } from '../contracts/common.ts'
import { countWords } from './count-words.ts'

it.each([
  ['one two  three', 'en', 3],
  ['Don’t pay €1,250.50 for a pour-over, e.g. “this” one…', 'en', 10],
  ['¿Qué hará el grupo? ¡Ábralo ya!', 'es', 6],
  [' \n\t ', 'en', 0],
  ['… — !', 'en', 0],
  ['東京に行きます', 'ja', 4],
  ['مرحبا بالعالم', 'ar', 2],
])('%j in %s is %i words', (text, language, words) => {
  expect(countWords(text, language)).toBe(words)
})

it('finds in western text just what Unicode segmentation finds', () => {
  const pieces = [...'aZéñß09 \n\t.,;:\'‘’·"“”!?¿¡()-–—…•€«»@#%&/*+<=>[]{}|~`^$\\×÷\u00a0', 'don', '1', '42']
  let seed = 7
  const pick = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return pieces[seed % pieces.length] ?? ''
  }
  for (let round = 0; round < 5000; round++) {
    const text = Array.from({ length: 1 + (round % 24) }, pick).join('')
    const language = LANGUAGES[round % LANGUAGES.length] ?? 'en'
    const parts = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    expect([text, countWords(text, language)]).toEqual([text, parts.filter((part) => part.isWordLike).length])
  }
})

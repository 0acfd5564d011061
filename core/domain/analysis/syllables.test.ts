import { expect, it } from 'vitest'
import { englishSyllables, spanishSyllables, syllablesOf } from './syllables.ts'

const counted = (list: string) =>
  list.split(/\s+/).map((pair): [string, number] => [pair.slice(0, -1), Number(pair.at(-1))])

it.each(
  counted(`make1 makes1 baked1 wanted2 table2 people2 little2 coffee2 brewing2 creating3 hope1 hoped1 houses2 boxes2 quickly2
    beautiful3 education4 opportunity5 reliable4 idea3 being2 science2 every2 business2 the1 rhythm2 player2 employer3
    social2 special2 million2 question2 quality3 movement2 safely2 strength1 don't1 isn't2 well-being3 environment4`),
)('English %s has %i', (word, count) => {
  expect(englishSyllables(word)).toBe(count)
})

it.each(
  counted(`café2 martes2 cielo2 país2 leer2 quien1 guitarra3 pingüino3 caótico4 murciélago4 construir2 ley1 oído3 viuda2
    camión2 zanahoria4 gratis2 descubre3 buey1 playa2 y1 llamada3 acción2`),
)('Spanish %s has %i', (word, count) => {
  expect(spanishSyllables(word)).toBe(count)
})

it('counts groups of vowels elsewhere, one at least', () => {
  expect(syllablesOf('kaffeemaschine', 'de')).toBe(5)
  expect(syllablesOf('brr', 'de')).toBe(1)
})

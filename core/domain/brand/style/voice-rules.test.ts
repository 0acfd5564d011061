import { describe, expect, it } from 'vitest'
import { styleGuideInput } from '../../../contracts/style-guide.ts'
import { measureVoice } from '../portrait/measure-voice.ts'
import type { ProseLanguage } from '../portrait/portrait.ts'
import { applyProposals } from './apply-proposals.ts'
import { checkStyle } from './check-style.ts'
import { compileStyle } from './compile-style.ts'
import { proseOfMarkdown } from './prose.ts'

const CALM = 'We do not hurry. It is tea, and we will wait for it. You cannot rush a leaf.'
const CHATTY = "We don't hurry. It's tea, and we'll wait for it. You can't rush a leaf."

function check(
  text: string,
  sample: string,
  { language = 'en' as ProseLanguage, avoid = [] as string[] } = {},
) {
  const { numbers } = measureVoice([sample], language)
  const style = compileStyle(styleGuideInput.parse({}), { avoidWords: avoid, numbers }, language)
  return checkStyle(proseOfMarkdown(text), style)
}
const applied = (text: string, sample: string, language: ProseLanguage = 'en') =>
  applyProposals(text, check(text, sample, { language })).text

describe('habits of a voice', () => {
  it.each([
    [
      "We don't know. I'm sure it's fine; they'll call.",
      'We do not know. I am sure it is fine; they will call.',
    ],
    ["Anna's cup isn't Ben's.", "Anna's cup is not Ben's."],
  ])('that writes in full: %s', (before, after) => expect(applied(before, CALM)).toBe(after))

  it('leaves a person to say what ’s and ’d stand for', () => {
    const found = check("It's been good. He'd go.", CALM)
    expect(found.map(({ quote, replacement }) => [quote, replacement])).toEqual([
      ["It's", undefined],
      ["He'd", undefined],
    ])
  })

  it.each([
    ['We do not know. It is fine; I am here.', "We don't know. It's fine; I'm here."],
    ['Yes, it is. You cannot stay.', "Yes, it is. You can't stay."],
    ['They are not here.', "They aren't here."],
  ])('that contracts: %s', (before, after) => expect(applied(before, CHATTY)).toBe(after))

  it('without exclamations and emoji', () => {
    expect(applied('Hello! Come in 😀. What?!', CALM)).toBe('Hello. Come in. What?')
    expect(applied('¡Hola! Ven 😀', 'Tostamos. Enviamos.', 'es')).toBe('Hola. Ven')
    expect(check('![A cup](https://x.example/a.png)', CALM)).toEqual([])
  })

  it('in short sentences', () => {
    const long = `We ${'really '.repeat(40)}wait.`
    expect(check(long, CALM).map(({ kind }) => kind)).toContain('sentence_length')
    expect(check('We wait for the tea to be ready before pouring.', CALM)).toEqual([])
  })

  it('that says tú, or usted', () => {
    const said = (text: string, sample: string) =>
      check(text, sample, { language: 'es' }).map(({ quote }) => quote)
    expect(said('Si usted quiere, te llamamos.', 'Te esperamos en tu casa.')).toEqual(['usted'])
    expect(said('Si usted quiere, te llamamos.', 'Usted decide, y a usted le atendemos.')).toEqual(['te'])
  })

  it('with words it avoids, in every form', () => {
    expect(check('Elevated brews elevate.', CALM, { avoid: ['elevate'] }).map(({ quote }) => quote)).toEqual([
      'Elevated',
      'elevate',
    ])
  })
})

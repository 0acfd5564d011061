import { describe, expect, it } from 'vitest'
import { measureVoice } from './measure-voice.ts'

const CHATTY =
  "Hey! We've got something you'll love. It's new, it's small and it's really, really good 😀 Don't wait: we're baking it now. You can't miss it!"
const OFFICIAL =
  'The committee of the association has approved the annual report on the conservation of coastal wetlands. Publication of the document in the official register follows the assessment of the comments received during the consultation.'
const TU = '¡Hola! Te traemos algo nuevo para ti. Es muy fácil: lo pides hoy y lo tienes mañana en tu casa 😀'
const USTED =
  'La dirección de la empresa informa a los accionistas de la publicación del informe anual. Usted puede consultar el documento en el registro de la sociedad durante el plazo de alegaciones.'
const numbers = (text: string, language: 'en' | 'es' = 'en') => measureVoice([text], language).numbers

describe('measuring how a text is written', () => {
  it('counts words to a sentence; a decimal point and an abbreviation end none', () => {
    expect(measureVoice(['Dr. Ada paid 3.5 euros. It was fine.'], 'en')).toMatchObject({
      ...{ words: 9, sentences: 2 },
      numbers: { sentenceWords: 4.5 },
    })
  })

  it('joins samples without making one sentence of two', () => {
    expect(measureVoice(['One two three', 'Four five six'], 'en')).toMatchObject({ sentences: 2, words: 6 })
  })

  it('tells speech from official prose, in both languages', () => {
    for (const [spoken, official, language] of [
      [CHATTY, OFFICIAL, 'en'] as const,
      [TU, USTED, 'es'] as const,
    ]) {
      expect(numbers(spoken, language).formality).toBeLessThan(35)
      expect(numbers(official, language).formality).toBeGreaterThan(65)
    }
  })

  it('shares out the persons', () => {
    expect(numbers('I like my tea. You like yours.')).toMatchObject({
      ...{ firstSingular: 50, firstPlural: 0, secondPerson: 50, thirdPerson: 0 },
    })
    expect(numbers('Tostamos el martes y enviamos el miércoles.', 'es').firstPlural).toBe(100)
    expect(numbers('Pesa dos gramos y cuesta lo mismo que los últimos.', 'es').firstPlural).toBe(0)
  })

  it('hears tú and usted', () => {
    expect([numbers(TU, 'es').address, numbers(USTED, 'es').address]).toEqual(['tu', 'usted'])
    expect(numbers(CHATTY).address).toBeNull()
  })

  it('rates contractions by the places that allow one, and takes no possessive for one', () => {
    expect(numbers("We don't and we do not. It is what it's.").contractions).toBe(50)
    expect(numbers("Anna's tea isn't Ben's.").contractions).toBe(100)
    expect(numbers('We do not. It is late.').contractions).toBe(0)
    expect(numbers(TU, 'es').contractions).toBeNull()
  })

  it('counts one emoji for a joined one, and no trade mark', () => {
    expect(numbers('one two three four 👩‍👩‍👧 🇪🇸 👍🏽 Acme™ 5').emoji).toBe(50)
    expect(numbers('a b c').emoji).toBe(0)
  })

  it('rates exclamations by sentences', () => {
    expect(numbers('Go! Stay. Wait. Stop!').exclamations).toBe(50)
  })

  it('measures vocabulary apart from length', () => {
    const once = 'the cat sat on the mat and the dog sat on the rug '
    expect(numbers(once.repeat(40)).variety).toBeLessThan(20)
    expect(numbers(once.repeat(80)).variety).toBe(numbers(once.repeat(40)).variety)
    expect(numbers(OFFICIAL).variety).toBeGreaterThan(60)
  })

  it('gives numbers for nothing at all', () => {
    expect(measureVoice([], 'en')).toMatchObject({ words: 0, sentences: 0, numbers: { sentenceWords: 0 } })
  })
})

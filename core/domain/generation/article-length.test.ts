import { describe, expect, it } from 'vitest'
import { type Brief, briefSchema } from '../../contracts/generation.ts'
import { FRAMEWORKS } from '../../contracts/templates.ts'
import { compose } from './compose.ts'
import { ENGLISH } from './en/bank.ts'
import { SPANISH } from './es/bank.ts'
import { ARTICLE_WORDS, wordsIn } from './plans/lengths.ts'
import { BRIEFS } from './sample-briefs.ts'

const LENGTHS = ['short', 'medium', 'long'] as const
const FIVE = {
  en: [
    'Saves 40 % energy',
    'Dims by itself from six in the evening',
    'No glare on paper or screen',
    'Two-year warranty',
    '€89 until 30 June',
  ],
  es: [
    'Ahorra un 40 % de energía',
    'Se atenúa sola desde las seis',
    'Sin reflejos',
    'Dos años de garantía',
    '89 € hasta junio',
  ],
}
const WHAT = {
  en: 'Lumen, a desk lamp that dims with the sun',
  es: 'Lumen, una lámpara de escritorio que se atenúa con el sol',
}

const article = (
  brief: Partial<Brief> & { what: string },
  framework: (typeof FRAMEWORKS)[number],
  seed: number,
) =>
  compose({
    ...{ type: 'blog_post', framework, voice: null, instructions: '', seed },
    brief: briefSchema.parse(brief),
  }).body

const all = FRAMEWORKS.flatMap((framework) => [1, 2, 3, 4].map((seed) => [framework, seed] as const))

describe.each(['en', 'es'] as const)('an article in %s', (language) => {
  it.each(LENGTHS)('has the %s length that was asked for, within a quarter, from five points', (length) => {
    const asked = ARTICLE_WORDS[length]
    const brief = { what: WHAT[language], keyPoints: FIVE[language], language, length }
    const off = all
      .map(([framework, seed]) => ({ framework, seed, words: wordsIn(article(brief, framework, seed)) }))
      .filter(({ words }) => Math.abs(words - asked) > asked / 4)
    expect(off).toEqual([])
  })

  it('is short where there is little to say, whatever length was asked for', () => {
    const brief = { what: WHAT[language], language, length: 'long' } as const
    for (const [framework, seed] of all) {
      const body = article(brief, framework, seed)
      expect(wordsIn(body), `${framework} ${seed}`).toBeLessThan(ARTICLE_WORDS.long / 3)
      expect(body).toMatch(/Editor’s note|Nota de edición/)
    }
  })

  it('explains no point with a paragraph twice', () => {
    const { essays } = language === 'en' ? ENGLISH : SPANISH
    const paragraphs = Object.values(essays).flatMap(({ explain }) => explain)
    const plain = paragraphs.filter((text) => !/[<[{]/.test(text))
    const body = article(
      { what: WHAT[language], keyPoints: FIVE[language], language, length: 'long' },
      'direct',
      5,
    )
    expect(plain.filter((text) => body.split(text).length > 2)).toEqual([])
    expect(plain.filter((text) => body.includes(text)).length).toBeGreaterThan(3)
  })
})

it('leaves out a paragraph with a word the voice avoids', () => {
  const voice = { tone: 'neutral' as const, audience: '', sample: '', useWords: [], avoidWords: ['habit'] }
  for (let seed = 0; seed < 10; seed++) {
    const request = { type: 'blog_post', framework: 'direct', instructions: '', seed } as const
    const brief = briefSchema.parse({ ...BRIEFS.tool, length: 'long' })
    expect(compose({ ...request, brief, voice }).body).not.toMatch(/\bhabits?\b/i)
  }
})

import { describe, expect, it } from 'vitest'
import type { DimensionId, Finding } from '../../contracts/analysis.ts'
import { analyze, NO_MODELS } from './analyze.ts'
import { pieceOf } from './fixtures.ts'
import { overall } from './overall.ts'
import type { PieceInput } from './piece.ts'

function dimension(id: DimensionId, text: string, more: Partial<PieceInput> = {}) {
  const found = analyze(pieceOf(text, more), NO_MODELS).dimensions.find((one) => one.id === id)
  if (!found) throw new Error(`No ${id}`)
  return found
}
const told = (findings: readonly Finding[]) =>
  findings.map(({ kind, quote, replacement }) =>
    replacement === undefined ? `${kind}: ${quote}` : `${kind}: ${quote} → ${replacement}`,
  )

describe('every finding', () => {
  it('quotes what stands at its place, in the title or in the body', () => {
    const text =
      'Hey guys, mistakes were made!! It is 100% guaranteed, and perhaps we really utilize BIG words.\n## Too deep\nClick here today.'
    const title = 'RE: 7 SECRET ways to win'
    const link = {
      start: text.indexOf('Click here'),
      end: text.indexOf('Click here') + 10,
      href: 'https://bit.ly/x',
    }
    const { dimensions } = analyze(pieceOf(text, { title, links: [link], type: 'email' }), NO_MODELS)
    const findings = dimensions.flatMap((one) => one.findings)
    expect(findings.length).toBeGreaterThan(12)
    for (const { part, start, end, quote, message } of findings) {
      expect((part === 'title' ? title : text).slice(start, end)).toBe(quote)
      expect(quote).not.toBe('')
      expect(message.key).toMatch(/^analysis:finding\.\w+\.\w+$/)
    }
  })
})

describe('clarity', () => {
  it('finds passive, hedges, jargon and empty adverbs, with what to put there', () => {
    const text = 'The beans are carefully roasted here. Perhaps we Leverage them in order to really help you.'
    expect(told(dimension('clarity', text).findings)).toEqual([
      'passive: are carefully roasted',
      'hedge: Perhaps',
      'jargon: Leverage → Use',
      'jargon: in order to → to',
      'adverb: really  → ',
    ])
  })

  it('finds long sentences by the number of their words', () => {
    const long = `${'word '.repeat(29)}end.`
    expect(told(dimension('clarity', long).findings)[0]).toMatch(/^longSentence/)
    expect(dimension('clarity', `${'word '.repeat(24)}end.`).findings).toEqual([])
  })

  it('knows Spanish', () => {
    const text = 'El pedido fue enviado ayer. Quizás podamos implementar algo con el fin de ayudar.'
    expect(told(dimension('clarity', text, { language: 'es' }).findings)).toEqual([
      'passive: fue enviado',
      'hedge: Quizás',
      'jargon: implementar → aplicar',
      'jargon: con el fin de → para',
    ])
  })

  it('takes no adjective for a passive', () => {
    expect(dimension('clarity', 'We are excited and you are interested. It is a need.').findings).toEqual([])
  })
})

describe('inclusive language', () => {
  it('offers words that say the same to all, written as the original was', () => {
    expect(told(dimension('inclusive', 'Hey guys, ask the Chairman.').findings)).toEqual([
      'gender: Hey guys → Hello everyone',
      'gender: Chairman → Chair',
    ])
    expect(told(dimension('inclusive', 'Para los clientes.', { language: 'es' }).findings)).toEqual([
      'gender: los clientes → la clientela',
    ])
  })
})

describe('claims', () => {
  it('tells those that nothing backs', () => {
    expect(
      told(dimension('claims', 'This cures everything. It is the best coffee, guaranteed.').findings),
    ).toEqual(['health: cures', 'superlative: the best', 'absolute: guaranteed'])
    const backed = dimension('claims', 'It is the best coffee, according to the survey of 2025.')
    expect(backed).toMatchObject({ score: 100, findings: [], measures: { backed: 1 } })
  })
})

describe('call to action', () => {
  it('is found where it stands; a text without one is asked for it', () => {
    const text = 'Our beans are fresh and they keep for months in the bag.\nReserve your bag today.'
    const { findings, score } = dimension('callToAction', text)
    expect(told(findings)).toEqual(['call: Reserve your bag today.'])
    expect(score).toBeGreaterThan(80)
    const none = dimension('callToAction', 'Our beans are fresh and they keep for months.')
    expect(none.suggestion?.key).toBe('analysis:suggestion.callToAction.add')
    expect(none.score).toBeLessThan(20)
  })
})

describe('headline', () => {
  it('prefers one that is concrete and promises something', () => {
    const score = (title: string) => dimension('headline', 'Some body text.', { title }).score ?? 0
    expect(score('7 easy ways to make your morning coffee better')).toBeGreaterThan(85)
    expect(score('News')).toBeLessThan(50)
    expect(dimension('headline', 'Body.', { title: '' }).suggestion?.key).toBe(
      'analysis:suggestion.headline.missing',
    )
  })
})

describe('tone', () => {
  const voice = { tone: 'friendly' as const, useWords: ['fresh'], avoidWords: ['cheap beans'], sample: '' }
  const text =
    'We sell cheap beans that are fresh. You can taste it in every single cup that you make at home with them.'

  it('finds the words a voice avoids', () => {
    const { findings, measures } = dimension('tone', text, { voice })
    expect(told(findings)).toEqual(['avoidWord: cheap beans'])
    expect(measures).toMatchObject({ wordsToUseFound: 1, wordsToAvoidFound: 1 })
  })

  it('holds the text against the sample', () => {
    const sample =
      'Wow! Fresh! Try it! You will love it! Get a bag! We roast! You sip! It sings! Yes! So good! Come by! Taste it now! Do!'
    const far = dimension('tone', text, { voice: { ...voice, sample } })
    const near = dimension('tone', text, { voice: { ...voice, sample: `${text} ${text}` } })
    expect(far.score ?? 0).toBeLessThan(near.score ?? 0)
    expect(far.suggestion).not.toBeNull()
  })

  it('asks for a voice where there is none', () => {
    expect(dimension('tone', text)).toMatchObject({
      score: null,
      suggestion: { key: 'analysis:suggestion.tone.noVoice' },
    })
  })
})

describe('search engines', () => {
  const words = 'Coffee beans for your home, roasted with care and sent the same day. '.repeat(8)

  it('look for the keyword, headings in order and links that speak', () => {
    const text = `# Coffee beans\n### Too deep\n${words}\nClick here`
    const links = [{ start: text.length - 10, end: text.length, href: '/shop' }]
    const { findings, measures } = dimension('seo', text, {
      title: 'Fresh coffee beans by post',
      keyword: 'coffee bean',
      links,
    })
    expect(told(findings).filter((one) => !one.startsWith('stuffing'))).toEqual([
      'skippedLevel: ### Too deep',
      'emptyLink: Click here',
    ])
    expect(measures).toMatchObject({
      keywordInTitle: 1,
      keywordEarly: 1,
      headingOrder: 0,
      linkWords: 0,
      keywordDensity: 0,
    })
  })

  it('miss the words of a picture', () => {
    const href = 'https://example.com/cup.png'
    const text = `${words}\n${href}`
    const links = [{ start: text.length - href.length, end: text.length, href }]
    expect(told(dimension('seo', text, { links }).findings)).toEqual([`pictureWithoutWords: ${href}`])
  })
})

describe('channel', () => {
  it('marks what passes the limit', () => {
    const text = `${'a'.repeat(275)} tail of it`
    const { findings, score } = dimension('channel', text, { channel: 'x' })
    expect(told(findings)).toEqual([`tooLong: ${text.slice(280)}`])
    expect(score).toBe(50)
  })

  it('reads labelled lines and hashtags', () => {
    const text = `Preheader: ${'p'.repeat(101)}\nHello there, it is time for coffee.`
    const email = dimension('channel', text, { type: 'email', title: 'Spring' })
    expect(email.findings.map((finding) => finding.kind)).toEqual(['preheader'])
    const tags = dimension('channel', 'New beans #one #two #three', { channel: 'x' })
    expect(told(tags.findings)).toEqual(['hashtags: #three'])
  })
})

describe('unwanted mail', () => {
  it('is told by phrases, shouting, marks and short links, and by its subject twice', () => {
    const text = 'Act now and WIN big money!!! Visit us.'
    const link = { start: 29, end: 37, href: 'https://bit.ly/abc' }
    const { findings, score } = dimension('spam', text, {
      type: 'email',
      title: 'Re: FREE gift',
      links: [link],
    })
    expect(told(findings)).toEqual([
      'promise: FREE gift',
      'shouting: FREE → free',
      'fakeReply: Re: → ',
      'pressure: Act now',
      'exclamations: !!! → .',
      'shortener: Visit us',
    ])
    expect(score).toBeLessThan(50)
  })

  it('is asked of e-mails alone', () => {
    expect(dimension('spam', 'Act now!', { type: 'ad' }).score).toBeNull()
  })
})

describe('sentiment and emotion', () => {
  it('of Spanish go by words, with negation', () => {
    const positive = dimension('sentiment', 'Un café excelente y delicioso.', { language: 'es' })
    const negative = dimension('sentiment', 'El café no es bueno. Es un desastre terrible.', {
      language: 'es',
    })
    expect(positive.score ?? 0).toBeGreaterThan(80)
    expect(negative.score ?? 0).toBeLessThan(35)
    expect(told(negative.findings)).toEqual(['negative: Es un desastre terrible.'])
  })

  it('count the words that carry an emotion', () => {
    const { measures, findings } = dimension('emotion', 'We love surprises and trust our friends.')
    expect(measures).toMatchObject({ joy: 1, trust: 2, strongest: 'trust' })
    expect(findings).toHaveLength(3)
  })
})

describe('time', () => {
  it('is that of Brysbaert’s readers', () => {
    expect(dimension('time', 'word '.repeat(238).trim()).measures).toMatchObject({
      readingSeconds: 60,
      speakingSeconds: 78,
    })
    expect(dimension('time', 'palabra '.repeat(278).trim(), { language: 'es' }).measures).toMatchObject({
      readingSeconds: 60,
    })
  })
})

describe('the whole', () => {
  it('is the weighted mean of what could be judged', () => {
    const one = (id: DimensionId, score: number | null) => ({
      id,
      score,
      measures: {},
      findings: [],
      suggestion: null,
    })
    expect(overall([one('readability', 100), one('ease', 0), one('tone', null), one('sentiment', 0)])).toBe(
      75,
    )
    expect(overall([one('time', null)])).toBeNull()
    expect(overall([one('clarity', null), one('channel', 100), one('originality', 100)])).toBeNull()
  })

  it('does not judge a few words, an empty text or a language it has no words for', () => {
    expect(analyze(pieceOf('Three words here'), NO_MODELS).score).toBeNull()
    expect(analyze(pieceOf(''), NO_MODELS)).toMatchObject({ score: null, words: 0 })
    const german = analyze(
      pieceOf('Wir rösten jeden Dienstag frischen Kaffee für dich.', { language: 'de' }),
      NO_MODELS,
    )
    expect(german.dimensions.find(({ id }) => id === 'clarity')?.suggestion?.key).toBe(
      'analysis:suggestion.clarity.noLexicon',
    )
  })
})

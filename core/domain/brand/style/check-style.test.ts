import { describe, expect, it } from 'vitest'
import { type StyleGuideInput, styleGuideInput } from '../../../contracts/style-guide.ts'
import type { ProseLanguage } from '../portrait/portrait.ts'
import { applyProposals } from './apply-proposals.ts'
import { checkStyle, checkTitle } from './check-style.ts'
import { compileStyle } from './compile-style.ts'
import { proseOfMarkdown } from './prose.ts'

type Guide = { [K in keyof StyleGuideInput]?: unknown }
function check(text: string, guide: Guide, language: ProseLanguage = 'en') {
  const style = compileStyle(styleGuideInput.parse(guide), null, language)
  return checkStyle(proseOfMarkdown(text), style)
}
const applied = (text: string, guide: Guide, language: ProseLanguage = 'en') =>
  applyProposals(text, check(text, guide, language)).text
const use = { terms: [{ kind: 'preferred', term: 'utilize', replacement: 'use' }] }

describe('terms', () => {
  it.each([
    ['We utilize it.', 'We use it.'],
    ['Utilize it. UTILIZE IT.', 'Use it. USE IT.'],
    ['It utilizes, utilized, is utilizing.', 'It uses, used, is using.'],
    ['Reutilized utilization utilizer', 'Reutilized utilization utilizer'],
    ['Lumen’s users', 'Lumen’s users'],
  ])('%s → %s', (before, after) => expect(applied(before, use)).toBe(after))

  it('give the irregular past of a replacement when there is one form only', () => {
    const guide = (replacement: string) => ({ terms: [{ term: 'purchase', replacement }] })
    expect(applied('They purchased it.', guide('buy'))).toBe('They bought it.')
    const [proposal] = check('They purchased it.', guide('take'))
    expect([proposal?.quote, proposal?.replacement]).toEqual(['purchased', undefined])
  })

  it('do not make plurals of words that have none', () => {
    const guide = { terms: [{ term: 'synergy', replacement: 'teamwork' }] }
    expect(check('Synergies win.', guide)[0]).toMatchObject({ quote: 'Synergies' })
    expect(check('Synergies win.', guide)[0]?.replacement).toBeUndefined()
  })

  it('inflect the verb of a phrase', () => {
    const guide = { terms: [{ term: 'reach out to', replacement: 'write to' }] }
    expect(applied('She reached out to us, reaching out to all.', guide)).toBe(
      'She reached out to us, writing to all.',
    )
    expect(applied('She reaches out to us.', guide)).toBe('She writes to us.')
  })

  it('meet a phrase over one space or a hyphen, never over a comma or a line', () => {
    const guide = { terms: [{ term: 'game changing', replacement: 'new' }] }
    expect(applied('A game-changing and game changing idea', guide)).toBe('A new and new idea')
    expect(check('The game, changing\n\ngame\nchanging', guide)).toEqual([])
  })

  it('find the longest and leave what is part of a compound to a person', () => {
    const guide = {
      terms: [
        { term: 'best', replacement: 'good' },
        { term: 'best practice', replacement: 'method' },
      ],
    }
    expect(applied('A best practice is best.', guide)).toBe('A method is good.')
    expect(check('A best-selling tea', guide)[0]?.replacement).toBeUndefined()
  })

  it('bring the article along', () => {
    const guide = {
      terms: [
        { term: 'utensil', replacement: 'object' },
        { term: 'app', replacement: 'tool' },
      ],
    }
    expect(applied('A utensil, an app, An app.', guide)).toBe('An object, a tool, A tool.')
  })

  it('keep the owner of a thing', () => {
    expect(applied("The app's name", { terms: [{ term: 'app', replacement: 'tool' }] })).toBe(
      "The tool's name",
    )
  })

  it('write names right, in every place but the right one', () => {
    const guide = { terms: [{ kind: 'capitalisation', term: 'GitHub' }] }
    expect(applied('github, Github, GitHub and GITHUB’s', guide)).toBe('GitHub, GitHub, GitHub and GitHub’s')
    expect(check('GitHub', guide)).toEqual([])
  })

  it('may hold signs', () => {
    const guide = {
      terms: [
        { term: 'C++', replacement: 'Rust' },
        { term: '24/7', replacement: 'day and night' },
      ],
    }
    expect(applied('C++, open 24/7. C+++ 124/7', guide)).toBe('Rust, open day and night. C+++ 124/7')
  })

  it('of one language are silent in the other', () => {
    const guide = { terms: [{ term: 'actual', replacement: 'current', language: 'es' }] }
    expect(check('the actual price', guide)).toEqual([])
    expect(check('el precio actual', guide, 'es')).toHaveLength(1)
  })

  it.each([
    ['los emails y el email', 'email', 'correo', 'los correos y el correo'],
    ['Testeamos, testeaban y testearemos', 'testear', 'comprobar', null],
    ['Chequeamos, chequeaban y chequearemos', 'chequear', 'revisar', 'Revisamos, revisaban y revisaremos'],
    ['las clientas premium y el cliente', 'cliente premium', 'cliente', null],
    ['unas soluciones punteras', 'solución', 'respuesta', 'unas respuestas punteras'],
  ])('in Spanish: %s', (text, term, replacement, after) => {
    const guide = { terms: [{ term, replacement }] }
    if (after) expect(applied(text, guide, 'es')).toBe(after)
    else expect(check(text, guide, 'es').every((one) => one.replacement === undefined)).toBe(true)
  })
})

describe('places left alone', () => {
  it.each([
    '`utilize`',
    '``a ` utilize``',
    '```\nutilize\n```',
    '[x](https://utilize.example/utilize)',
    'https://x.example/utilize',
    'utilize@example.com',
    '{{ utilize }}',
    '<a title="utilize">',
    '#utilize @utilize',
    'utilize.com',
  ])('%s', (text) => expect(check(text, use)).toEqual([]))

  it('but the words of a link are prose', () => {
    expect(applied('[Utilize it](https://utilize.example)', use)).toBe('[Use it](https://utilize.example)')
  })
})

describe('spelling', () => {
  it.each([
    [
      'uk',
      'Color and colors, organized, analyzing, traveled, center.',
      'Colour and colours, organised, analysing, travelled, centre.',
    ],
    [
      'us',
      'Colour, favourite, neighbourhood, organisation, cancelled.',
      'Color, favorite, neighborhood, organization, canceled.',
    ],
    [
      'uk',
      'Size, prize, capsize, advise, humorous, vigorous.',
      'Size, prize, capsize, advise, humorous, vigorous.',
    ],
    [
      'us',
      'Advise, surprise, exercise, promise, hour, four, tour.',
      'Advise, surprise, exercise, promise, hour, four, tour.',
    ],
    ['uk', 'At Pearl Harbor. COLOR!', 'At Pearl Harbor. COLOUR!'],
  ] as const)('%s: %s', (spelling, before, after) => expect(applied(before, { spelling })).toBe(after))
})

describe('the comma before "and"', () => {
  it.each([
    ['always', 'Tea, coffee and milk.', 'Tea, coffee, and milk.'],
    ['always', 'Tea, coffee, milk or water.', 'Tea, coffee, milk, or water.'],
    ['always', 'Tea, coffee, and milk.', 'Tea, coffee, and milk.'],
    ['always', 'In May, Ana and Ben met.', 'In May, Ana and Ben met.'],
    ['always', 'We came, we saw and we left.', 'We came, we saw and we left.'],
    ['always', 'Salt and pepper, please.', 'Salt and pepper, please.'],
    ['never', 'Tea, coffee, and milk.', 'Tea, coffee and milk.'],
    ['never', 'We tried, and it worked.', 'We tried, and it worked.'],
  ] as const)('%s: %s', (oxfordComma, before, after) => expect(applied(before, { oxfordComma })).toBe(after))

  it('is no question in Spanish', () => {
    expect(check('Té, café y leche.', { oxfordComma: 'always' }, 'es')).toEqual([])
  })
})

describe('headings', () => {
  it.each([
    ['sentence', '# How To Brew Better Coffee', '# How to brew better coffee'],
    ['sentence', '# How to brew in Madrid', '# How to brew in Madrid'],
    ['sentence', '## Why We Chose HTML And iPhone', '## Why we chose HTML and iPhone'],
    [
      'sentence',
      '# Coffee From Huila For You\n\nIt grows in Huila.',
      '# Coffee from Huila for you\n\nIt grows in Huila.',
    ],
    ['title', '# how to brew in the morning', '# How to Brew in the Morning'],
  ] as const)('%s: %s', (headings, before, after) => expect(applied(before, { headings })).toBe(after))

  it('leave paragraphs alone, and Spanish has no title case', () => {
    expect(check('How To Brew Better Coffee', { headings: 'sentence' })).toEqual([])
    expect(check('# cómo hacer café', { headings: 'title' }, 'es')).toEqual([])
    expect(applied('# Cómo Hacer Buen Café', { headings: 'sentence' }, 'es')).toBe('# Cómo hacer buen café')
  })
})

describe('a title', () => {
  const title = (words: string, guide: Guide) =>
    checkTitle(words, compileStyle(styleGuideInput.parse(guide), null, 'en'))

  it('is read as a heading, and its proposals say that they are of it', () => {
    const [found] = title('Ten Quiet Ways To Brew', { headings: 'sentence' })
    expect(found).toMatchObject({ kind: 'heading_case', part: 'title' })
    expect(found?.id).toMatch(/^title-/)
    expect(title('Utilize it', use)).toMatchObject([{ part: 'title', start: 0, replacement: 'Use' }])
  })

  it('is no sentence to measure', () => {
    const hard = 'Organisational interoperability considerations necessitate comprehensive harmonisation'
    expect(title(hard, { readingLevel: 'very_easy' })).toEqual([])
  })
})

describe('claims', () => {
  const quotes = (text: string, language: ProseLanguage = 'en') =>
    check(text, { claims: true }, language).map(({ quote }) => quote)
  it('are found where no proof stands', () => {
    expect(quotes('Clinically proven. The best coffee, 3x faster. Up to 40% off.')).toEqual([
      'Clinically proven',
      'The best',
      '3x faster',
      'Up to 40%',
    ])
    expect(
      quotes('Somos líderes del mercado y garantizamos el resultado, clínicamente probado.', 'es'),
    ).toEqual(['líderes del mercado', 'garantizamos', 'clínicamente probado'])
  })
  it('are not where the sentence gives its source', () => {
    expect(quotes('The best, according to Which. [Clinically proven](https://x.example/study).')).toEqual([])
    expect(quotes('Do your best. One of the first.')).toEqual([])
  })
  it('of one’s own say which proof they need', () => {
    const [found] = check('Fair trade beans', {
      terms: [{ kind: 'claim', term: 'fair trade', note: 'Certificate' }],
    })
    expect(found).toMatchObject({ kind: 'claim', message: { params: { note: 'Certificate' } } })
    expect(found?.replacement).toBeUndefined()
  })
})

describe('inclusive language', () => {
  it.each([
    ['The chairman met the salesmen.', 'The chair met the salespeople.', 'en'],
    ['Los discapacitados y los alumnos.', 'Las personas con discapacidad y el alumnado.', 'es'],
  ] as const)('%s', (before, after, language) =>
    expect(applied(before, { inclusive: true }, language)).toBe(after),
  )
})

describe('the reading level', () => {
  const hard =
    'The organisational implementation of interdepartmental communication methodologies necessitates considerable administrative determination.'
  it('points to the sentences that are too hard, when the text is', () => {
    const found = check(`We roast on Tuesday. ${hard}`, { readingLevel: 'plain' })
    expect(found.map(({ quote }) => quote)).toEqual([hard])
    expect(check('We roast on Tuesday and post on Wednesday.', { readingLevel: 'plain' })).toEqual([])
    expect(check(`We roast on Tuesday. ${hard}`, {})).toEqual([])
  })
})

describe('proposals', () => {
  it('never touch the same place twice; a name outranks a spelling', () => {
    const guide = { ...use, spelling: 'uk', inclusive: true }
    const found = check('We utilize colors.', {
      ...guide,
      terms: [...use.terms, { term: 'colors', replacement: 'hues' }],
    })
    expect(found.map(({ kind }) => kind)).toEqual(['preferred', 'forbidden'])
  })

  it('tell what stands there, and are passed over when it no longer does', () => {
    const [first] = check('We utilize it.', use)
    expect(first).toMatchObject({ start: 3, end: 10, quote: 'utilize', replacement: 'use', part: 'body' })
    expect(applyProposals('They use it now', first ? [first] : [])).toEqual({
      text: 'They use it now',
      applied: 0,
    })
  })

  it('once applied are gone; what stood in the way of another comes in the next round', () => {
    const guide = { ...use, spelling: 'uk', oxfordComma: 'always', headings: 'sentence', inclusive: true }
    const once = applied('# Why We Utilize Milk\n\nColors, tones and guys.', guide)
    const after = applied(once, guide)
    expect(after).toBe('# Why we use milk\n\nColours, tones, and everyone.')
    expect(check(after, guide)).toEqual([])
  })

  it('take no time to speak of: 500 terms and every rule over 1,000 words', () => {
    const terms = Array.from({ length: 500 }, (_, at) => ({ term: `word${at} thing`, replacement: 'other' }))
    const style = compileStyle(
      styleGuideInput.parse({
        terms,
        spelling: 'us',
        oxfordComma: 'always',
        headings: 'sentence',
        claims: true,
        inclusive: true,
        readingLevel: 'easy',
      }),
      null,
      'en',
    )
    const prose = proseOfMarkdown(
      'We utilise colours, tones and words to organise what the best people like. '.repeat(80),
    )
    const times = Array.from({ length: 10 }, () => {
      const started = performance.now()
      checkStyle(prose, style)
      return performance.now() - started
    })
    expect(Math.min(...times)).toBeLessThan(100)
  })
})

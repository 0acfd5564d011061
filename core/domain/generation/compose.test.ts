import { describe, expect, it } from 'vitest'
import { CONTENT_TYPES } from '../../contracts/content.ts'
import { type Brief, briefSchema, TONES } from '../../contracts/generation.ts'
import { FRAMEWORKS } from '../../contracts/templates.ts'
import { AppError } from '../../errors.ts'
import { type ComposeRequest, type Composition, compose, composerLanguages } from './compose.ts'
import { ENGLISH } from './en/bank.ts'
import { SPANISH } from './es/bank.ts'
import { BRIEFS, type Sample } from './sample-briefs.ts'

type Change = Omit<Partial<ComposeRequest>, 'brief'> & { brief?: Partial<Brief> }

const ask = (brief: Partial<Brief> & { what: string }, change: Change = {}): Composition =>
  compose({
    type: 'email',
    framework: 'direct',
    voice: null,
    instructions: '',
    seed: 1,
    ...change,
    brief: briefSchema.parse({ ...brief, ...change.brief }),
  })

/** Every type with every framework; tone and seed change along the way, so that each pair of them occurs. */
const cases = CONTENT_TYPES.flatMap((type, t) =>
  FRAMEWORKS.map((framework, f) => {
    const tone = TONES[(t + f) % TONES.length] ?? 'neutral'
    return { type, framework, tone, seed: t * 31 + f, length: (['short', 'medium', 'long'] as const)[f % 3] }
  }),
)

const numbersIn = (text: string) => new Set(text.match(/\d+(?:[.,]\d+)*/g) ?? [])
const plainOf = (body: string) => body.replace(/\\(?=[^\w\s])/g, '').replace(/\*\*|^[#>-]+ |^\d+\. /gm, '')
const sentencesOf = (body: string) =>
  plainOf(body)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length > 4)
const STRUCTURE = /^\d+\. |^## (?:Scene|Escena) .*$|^## \d+\. /gm
const PLACEHOLDERS =
  /\[(?:link|enlace|Your name|Tu nombre|Company|Empresa|City, date|Ciudad, fecha|Name, telephone, e-mail|Nombre, teléfono, correo)\]/g

describe.each(Object.entries<Sample>(BRIEFS))('a text from the brief “%s”', (_, brief) => {
  const given = [brief.what, brief.audience, brief.callToAction, ...(brief.keyPoints ?? [])].join(' ')
  const bank = brief.language === 'es' ? SPANISH : ENGLISH

  it.each(cases)('$type, $framework, $tone, seed $seed', ({ type, framework, tone, seed, length }) => {
    const { title, body } = ask(brief, { type, framework, seed, brief: { tone, length } })
    const text = `${title}\n${body}`

    expect(title.trim()).toBe(title)
    expect(title.length).toBeGreaterThan(2)
    expect(body.trim()).toBe(body)
    expect(text.replace(PLACEHOLDERS, '')).not.toMatch(/[{}<>]|\[[^\]]*\||undefined|null/)
    expect(text).not.toMatch(/[^\S\n]{2,}|[.,;:]{2,}|[?!]\.|\s[,.;:!?](?:\s|$)|\( | \)/)
    expect(text).not.toMatch(/(?<![\p{L}-])(\p{L}{2,})[^\S\n]+\1(?![\p{L}-])/iu)

    const invented = [...numbersIn(text.replace(STRUCTURE, ''))].filter(
      (number) => !numbersIn(given).has(number),
    )
    const counted = (brief.keyPoints?.length ?? 0) + 3
    expect(invented.filter((number) => Number(number) > counted)).toEqual([])

    const sentences = sentencesOf(body.replace(/^\*\*.*$/gm, '').replace(/^## .*$/gm, ''))
    expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) < i)).toEqual(
      type === 'ad' ? expect.anything() : [],
    )
    for (const cliche of bank.cliches) expect(text.toLowerCase()).not.toContain(cliche)
  })
})

describe('the language of a text', () => {
  const ENGLISH_WORDS = /\b(?:the|and|with|you|your|for|that|this|what|from)\b/gi
  const SPANISH_WORDS = /(?<!\p{L})(?:el|la|los|que|para|con|una|por|del|es)(?!\p{L})/giu
  const share = (text: string, words: RegExp) => (text.match(words)?.length ?? 0) / text.split(/\s+/).length

  it.each(cases)('stays one: $type, $framework, $tone', ({ type, framework, tone, seed }) => {
    const english = ask(BRIEFS.tool, { type, framework, seed, brief: { tone } })
    const spanish = ask(BRIEFS.lampara, { type, framework, seed, brief: { tone } })
    expect(share(english.body, SPANISH_WORDS)).toBeLessThan(0.02)
    expect(share(spanish.body, ENGLISH_WORDS)).toBeLessThan(0.02)
  })

  it('addresses with usted when the tone is professional, and with tú otherwise', () => {
    for (let seed = 0; seed < 20; seed++) {
      const polite = ask(BRIEFS.rebajas, { type: 'landing_page', seed, brief: { tone: 'professional' } }).body
      expect(polite).not.toMatch(/(?<!\p{L})(?:tú|tu|tus|te|ti|puedes|sabes|decide si)(?!\p{L})/iu)
      const familiar = ask(BRIEFS.rebajas, { type: 'landing_page', seed, brief: { tone: 'friendly' } }).body
      expect(familiar).not.toMatch(/(?<!\p{L})(?:usted|ustedes)(?!\p{L})/iu)
    }
  })

  it('writes “del” and “al”', () => {
    for (let seed = 0; seed < 30; seed++)
      for (const type of CONTENT_TYPES)
        expect(ask(BRIEFS.curso, { type, seed }).body).not.toMatch(/(?<!\p{L})(?:de|a) el (?=\p{Ll})/u)
  })

  it.each(['pt', 'ja'] as const)('is refused when it is %s', (language) => {
    const refused = () => ask({ what: 'Lumen', language })
    expect(refused).toThrow(AppError)
    expect(refused).toThrow(
      expect.objectContaining({ details: { fields: [expect.objectContaining({ path: 'brief.language' })] } }),
    )
    expect(composerLanguages).not.toContain(language)
  })
})

describe('variety', () => {
  it('is none for the same request', () => {
    for (const type of CONTENT_TYPES)
      expect(ask(BRIEFS.tool, { type, seed: 9 })).toEqual(ask(BRIEFS.tool, { type, seed: 9 }))
  })

  it.each(
    CONTENT_TYPES.flatMap((type) =>
      (['tool', 'lampara', 'curso', 'coffee'] as const).map((brief) => [type, brief] as const),
    ),
  )('is visible between seeds: %s, %s', (type, name) => {
    const texts = Array.from({ length: 10 }, (_, seed) => ask(BRIEFS[name], { type, seed }).body)
    expect(new Set(texts).size).toBeGreaterThanOrEqual(5)
    const openings = texts.map((body) => plainOf(body).split(/\n\n/).slice(0, 4).join(' '))
    expect(new Set(openings).size).toBeGreaterThanOrEqual(5)
  })

  it('follows framework and tone', () => {
    const bodies = FRAMEWORKS.map(
      (framework) => ask(BRIEFS.tool, { type: 'blog_post', framework, seed: 3 }).body,
    )
    expect(new Set(bodies).size).toBe(FRAMEWORKS.length)
    const tones = TONES.map((tone) =>
      [1, 2, 3].map((seed) => ask(BRIEFS.tool, { type: 'email', seed, brief: { tone } }).body).join(''),
    )
    expect(new Set(tones).size).toBe(TONES.length)
  })
})

it('says what the brief says', () => {
  const { title, body } = ask(BRIEFS.tool, { type: 'blog_post' })
  for (const fact of [
    'Nimbus',
    'reporting tool for small agencies',
    '40%',
    '1,200 agencies',
    '$29',
    'Start your free trial',
  ])
    expect(`${title}\n${body}`).toContain(fact)
})

it('grows with the length asked for', () => {
  const words = (length: Brief['length']) =>
    ask(BRIEFS.tool, { type: 'blog_post', brief: { length } }).body.split(/\s+/).length
  expect(words('short')).toBeLessThan(words('medium'))
  expect(words('medium')).toBeLessThan(words('long'))
})

it('uses the link of the brief, and a placeholder only without one', () => {
  const { body } = ask({
    what: 'Lumen, a desk lamp. See https://lumen.example/a_b?x=1',
    callToAction: 'Order one',
  })
  expect(body).toContain('[Order one](https://lumen.example/a_b?x=1)')
  expect(body).not.toContain('[link]')
})

it('puts no label behind another', () => {
  const instructions = '- Available: From Tuesday\n- Date: 30 June'
  for (const type of CONTENT_TYPES)
    for (let seed = 0; seed < 10; seed++) {
      const { title, body } = ask({ what: 'Lumen, a desk lamp' }, { instructions, type, seed })
      const text = body.replace(/\*\*[^*]+:\*\*/g, '')
      expect(`${title}\n${text}`).not.toMatch(/: (?:Available|Date):/)
    }
})

it('takes the facts of a template', () => {
  const instructions =
    'Write warmly.\n\nFacts:\n- Deadline: 30 June\n- Call to action: Book a table\n- Link: https://a.example'
  const { body } = ask({ what: 'A dinner for two' }, { instructions, type: 'landing_page' })
  expect(body).toContain('Deadline: 30 June')
  expect(body).toContain('[Book a table](https://a.example)')
  expect(body).not.toContain('Write warmly')
})

it('is fast enough to answer in one go', () => {
  const request = { type: 'landing_page', brief: { length: 'long' } } as const
  const started = performance.now()
  for (let seed = 0; seed < 100; seed++) ask(BRIEFS.tool, { ...request, seed })
  expect((performance.now() - started) / 100).toBeLessThan(50)
})

it.each(['email', 'landing_page', 'blog_post'] as const)('asks once at the end of a text: %s', (type) => {
  for (const [at, tone] of TONES.entries())
    for (const brief of [BRIEFS.tool, BRIEFS.lampara]) {
      const { body } = ask(brief, { type, seed: at, brief: { tone, length: 'short' } })
      const end = body.slice(body.lastIndexOf('\n\n**') - 120)
      expect(end.toLowerCase().split(brief.callToAction.toLowerCase())).toHaveLength(2)
    }
})

/**
 * CPU of all dimensions together for 1,000 words, models loaded, in this thread.
 *
 *   node --experimental-transform-types bench/analysis/cpu.ts [TEXT.txt]
 *
 * Without a text it takes the built-in one: e-mail copy with headings, lists and links, repeated up to 1,000 words in English,
 * then the Spanish one. The goal is less than 25 ms.
 */
import { analyze } from '../../core/domain/analysis/analyze.ts'
import { shinglesOf, signatureOf } from '../../core/domain/analysis/minhash.ts'
import { loadModels } from '../../core/domain/analysis/models/index.ts'
import { type PieceInput, readPiece } from '../../core/domain/analysis/piece.ts'
import { parseMarkdown } from '../../core/richtext/markdown.ts'
import { textMap } from '../../core/richtext/text-map.ts'
import { readText } from './data.ts'

const WORDS = 1000
const RUNS = 60
const ENGLISH = `## Spring coffee has landed

Hey guys, our cutting-edge roastery in Leith was built by two friends who really love coffee. The beans are roasted every Tuesday and, in order to keep them fresh, we send them on the very same day. Perhaps you will taste red plum, cocoa and a little orange in the first cup; perhaps it is simply the best breakfast of your week!

- **Guaranteed** freshness for 30 days
- Free delivery from £25
- [Click here](https://example.com/shop) to see all bags

Don't miss out. Reserve a bag today and save 10%.`
const SPANISH = `## Ha llegado el café de primavera

Nuestro tostadero fue fundado por dos amigas que aman el café. Los granos son tostados cada martes y, con el fin de que lleguen frescos, los enviamos el mismo día. Quizás notes ciruela roja, cacao y un poco de naranja en la primera taza; ¡es el mejor desayuno de la semana!

- Frescura **garantizada** durante 30 días
- Envío gratis desde 25 €
- [Haz clic aquí](https://example.com/tienda) para ver todas las bolsas

No te lo pierdas. Reserva una bolsa hoy y ahorra un 10 %.`

function inputOf(markdown: string, language: 'en' | 'es'): PieceInput {
  const count = markdown.split(/\s+/).length
  const whole = Array.from({ length: Math.ceil(WORDS / count) }, () => markdown).join('\n\n')
  const { text, blocks, links } = textMap(parseMarkdown(whole))
  const voice = {
    tone: 'friendly' as const,
    useWords: ['fresh'],
    avoidWords: ['cheap'],
    sample: text.slice(0, 600),
  }
  return {
    ...{ text, blocks, links, language, voice },
    ...{
      title: 'A spring coffee for slow mornings',
      type: 'email',
      channel: 'email',
      keyword: 'coffee',
      description: null,
    },
  }
}

const [path] = process.argv.slice(2)
const cases: [string, PieceInput][] = path
  ? [[path, inputOf(readText(path), 'en')]]
  : [
      ['English', inputOf(ENGLISH, 'en')],
      ['Spanish', inputOf(SPANISH, 'es')],
    ]

for (const [name, input] of cases) {
  const models = await loadModels(input.language)
  const work = () => {
    const { words } = analyze(input, models)
    signatureOf(shinglesOf(readPiece(input).words.map(({ lower }) => lower)))
    return words
  }
  const words = work()
  for (let i = 0; i < 10; i++) work()
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return ((user + system) / 1000 / words) * WORDS
  }).sort((a, b) => a - b)
  const of = (part: number) => (times[Math.floor(part * (RUNS - 1))] ?? 0).toFixed(2)
  console.log(
    `${name}: ${words} words; CPU for 1,000 words: median ${of(0.5)} ms, p95 ${of(0.95)} ms (goal < 25 ms)`,
  )
}

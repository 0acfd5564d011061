import { expect, it } from 'vitest'
import { analyze, NO_MODELS } from '#core/domain/analysis/analyze'
import { pieceOf } from '#core/domain/analysis/fixtures'
import { loadModels } from '#core/domain/analysis/models/index'
import type { PieceInput } from '#core/domain/analysis/piece'

const [catalogue] = Object.values(
  import.meta.glob<unknown>('../../locales/en/analysis.json', { import: 'default', eager: true }),
)

const has = (key: string): boolean => {
  let at: unknown = catalogue
  for (const part of key.replace('analysis:', '').split('.'))
    at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined
  return typeof at === 'string'
}

const voice = { tone: 'professional' as const, useWords: [], avoidWords: ['cheap'], sample: '' }
const TEXTS: [string, Partial<PieceInput>][] = [
  ['', {}],
  ['Short.', { language: 'de' }],
  [
    'Hey guys! Perhaps mistakes were made!! We UTILIZE cheap, 100% guaranteed beans. Act now! Awful, dull and boring.',
    { type: 'email', title: 'RE: WIN', voice },
  ],
  [
    `${'very long sentence without an end and '.repeat(9)}more.\n# A\n# B\n### C\n#a #b #c #d`,
    { channel: 'x', keyword: 'tea', description: 'x' },
  ],
  [
    'Kaffee und Tee für alle Menschen auf der ganzen Welt, jeden Tag frisch geröstet und verschickt.',
    { language: 'en' },
  ],
]

it('has words for whatever the analysis says and measures', async () => {
  const models = await loadModels('en')
  for (const [text, more] of TEXTS)
    for (const { id, findings, suggestion, measures } of [
      ...analyze(pieceOf(text, more), models).dimensions,
      ...analyze(pieceOf(text, { ...more, language: 'es' }), NO_MODELS).dimensions,
    ]) {
      const keys = [
        `dimension.${id}`,
        ...findings.map(({ message }) => message.key),
        ...(suggestion ? [suggestion.key] : []),
        ...Object.keys(measures).map((name) => `measure.${name}`),
      ]
      expect(keys.filter((key) => !has(key))).toEqual([])
    }
})

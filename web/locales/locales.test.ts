import { describe, expect, test } from 'vitest'
import { AUDIT_ACTIONS } from '#core/domain/security/audit-actions'
import { FAULT_REASONS } from '#core/faults'

const catalogues = import.meta.glob<unknown>('./*/*.json', { import: 'default', eager: true })
const sources = Object.entries(
  import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true }),
).map(([path, text]) => ({ path, text }))

const filesOf = (language: string) =>
  Object.keys(catalogues)
    .filter((path) => path.startsWith(`./${language}/`))
    .map((path) => path.slice(`./${language}/`.length))
const namespaces = filesOf('en')

/** Every text of a catalogue by its dotted key. */
function texts(language: string, file: string): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value)
    else for (const [key, inner] of Object.entries(value ?? {})) walk(inner, path ? `${path}.${key}` : key)
  }
  walk(catalogues[`./${language}/${file}`], '')
  return found
}
const placeholders = (text: string) => (text.match(/\{\{\s*[\w.]+|<\/?\w+>/g) ?? []).toSorted()

test('both languages have the same catalogues', () => {
  expect(filesOf('es')).toEqual(namespaces)
})

describe.each(namespaces)('%s', (file) => {
  const en = texts('en', file)
  const es = texts('es', file)

  test('has the same keys in both languages', () => {
    expect([...es.keys()].toSorted()).toEqual([...en.keys()].toSorted())
  })

  test('has no empty text', () => {
    const empty = [...en, ...es].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(empty).toEqual([])
  })

  test('has the same placeholders in both languages', () => {
    const differing = [...en].filter(
      ([key, text]) => `${placeholders(text)}` !== `${placeholders(es.get(key) ?? '')}`,
    )
    expect(differing).toEqual([])
  })
})

test('every action of the audit log has its words, and no other has', () => {
  const actions = Object.entries(AUDIT_ACTIONS).flatMap(([subject, verbs]) =>
    verbs.map((verb) => `${subject}.${verb}`),
  )
  expect([...texts('en', 'audit.json').keys()].toSorted()).toEqual(actions.toSorted())
})

test('every fault of a contract has its words, and no other has', () => {
  const reasons = new Set([...texts('en', 'faults.json').keys()].map((key) => key.replace(/_one$/, '')))
  expect([...reasons].toSorted()).toEqual(FAULT_REASONS.toSorted())
})

describe('the page', () => {
  /** The product's own name is the same in every language. */
  const NAMES = new Set(['Marquee'])

  test('writes no words of its own between tags', () => {
    const words = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:[a-z"'}\]/]|\s)>\s*([A-Z][\p{L}’]+(?: [^<>{}();=]*)?)\s*<\//gu)]
        .map(([, word = '']) => word.trim())
        .filter((word) => !NAMES.has(word))
        .map((word) => `${path}: ${word}`),
    )
    expect(words).toEqual([])
  })

  test('writes no words of its own into what people read or hear', () => {
    const attribute =
      /\b(?:label|title|placeholder|description|aria-label|alt|verb|hint)="([^"]*\p{L}[^"]*)"/gu
    const words = sources.flatMap(({ path, text }) =>
      [...text.matchAll(attribute)]
        .filter(([, value]) => value !== 'https://')
        .map(([found]) => `${path}: ${found}`),
    )
    expect(words).toEqual([])
  })

  test('asks for no key that the catalogues lack', () => {
    const known = new Map(namespaces.map((file) => [file.replace('.json', ''), texts('en', file)]))
    const has = (namespace: string, key: string) => {
      const found = known.get(namespace)
      return found !== undefined && ['', '_one', '_other'].some((plural) => found.has(key + plural))
    }
    const lacking = sources.flatMap(({ path, text }) => {
      const declared = [...text.matchAll(/useTranslation\(\[?([^\])]*)\]?\)/g)].flatMap(([, names = '']) =>
        [...names.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name),
      )
      if (declared.length === 0) return []
      return [...text.matchAll(/\bt\(\s*'([\w.:-]+)'/g)]
        .map(([, key = '']) => key)
        .filter((key) => {
          const [namespace, own] = key.includes(':') ? key.split(':') : [undefined, key]
          return !(namespace ? [namespace] : declared).some((each) => has(each, own ?? ''))
        })
        .map((key) => `${path}: ${key}`)
    })
    expect(lacking).toEqual([])
  })
})

import type { Mark, Node } from 'prosemirror-model'
import { schema } from './schema.ts'

/** mulberry32: a small seeded generator, so that a failing seed can be run again. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const WORDS = [
  'shoe',
  'a*b',
  '_x_',
  '1.',
  '2)',
  '#',
  '-',
  '+',
  '>',
  '`',
  '``',
  '~~',
  '[x]',
  '(y)',
  '<b>',
  '&amp;',
  '\\',
  '|',
  '!',
  '![i]',
  'https://example.com/a_b_c',
  'über',
  '東京',
  '🎉',
  'a@b.example',
  '==',
  '---',
  '***',
  ':',
  '"q"',
  '[a](b)',
  '&',
  '<!--',
  '$',
  '{{ name }}',
]

/** A document the schema allows, in the normal form that parsing gives: the subject of round-trip tests. */
export function randomDocument(seed: number): Node {
  const next = random(seed)
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T>(from: readonly T[], fallback: T): T => from[below(from.length)] ?? fallback
  const words = () => Array.from({ length: 1 + below(4) }, () => pick(WORDS, 'x')).join(' ')

  const marks = (): Mark[] => {
    if (next() < 0.5) return []
    if (next() < 0.2) return [schema.mark('code')]
    const chosen: Mark[] = []
    if (next() < 0.25) chosen.push(schema.mark('link', { href: `https://example.com/${below(9)}?q=(1)` }))
    for (const name of ['bold', 'italic', 'strike']) if (next() < 0.3) chosen.push(schema.mark(name))
    return chosen
  }
  const inline = (breaks: boolean): Node[] => {
    const parts: Node[] = []
    for (let i = 0; i <= below(4); i++) {
      const chosen = marks()
      const beside = parts.at(-1)?.marks ?? []
      if (i > 0 && (next() < 0.7 || (chosen.length > 0 && beside.length > 0))) parts.push(schema.text(' '))
      if (breaks && i > 0 && next() < 0.1) parts.splice(-1, 1, schema.node('hardBreak'))
      parts.push(schema.text(words(), chosen))
    }
    return parts
  }
  const block = (depth: number): Node => {
    const kind =
      depth > 2
        ? 'paragraph'
        : pick(
            [
              'paragraph',
              'paragraph',
              'heading',
              'codeBlock',
              'horizontalRule',
              'blockquote',
              'bulletList',
              'orderedList',
            ],
            'paragraph',
          )
    if (kind === 'heading') return schema.node('heading', { level: 1 + below(6) }, inline(false))
    if (kind === 'codeBlock')
      return schema.node(
        'codeBlock',
        { language: pick([null, 'ts'], null) },
        schema.text(`${words()}\n  ${words()}`),
      )
    if (kind === 'horizontalRule') return schema.node('horizontalRule')
    if (kind === 'blockquote') return schema.node('blockquote', null, blocks(depth + 1))
    if (kind === 'bulletList') return schema.node('bulletList', null, items(depth))
    if (kind === 'orderedList') return schema.node('orderedList', { start: 1 + below(12) }, items(depth))
    return schema.node('paragraph', null, inline(true))
  }
  const items = (depth: number) =>
    Array.from({ length: 1 + below(3) }, () =>
      schema.node('listItem', null, [
        schema.node('paragraph', null, inline(true)),
        ...(next() < 0.3 ? blocks(depth + 1) : []),
      ]),
    )
  const blocks = (depth: number): Node[] => Array.from({ length: 1 + below(3) }, () => block(depth))
  return schema.node('doc', null, blocks(0))
}

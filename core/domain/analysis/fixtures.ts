import type { TextBlock } from '../../contracts/analysis.ts'
import type { PieceInput } from './piece.ts'

/** A piece for tests: each line a paragraph; one that begins with `#` a heading, with `-` a list item. */
export function pieceOf(text: string, more: Partial<PieceInput> = {}): PieceInput {
  let start = 0
  const blocks = text.split('\n').map((line): TextBlock => {
    const place = { start, end: start + line.length }
    start += line.length + 1
    const level = /^(#+) /.exec(line)?.[1]?.length
    if (level !== undefined) return { kind: 'heading', level, ...place }
    return { kind: line.startsWith('- ') ? 'listItem' : 'paragraph', ...place }
  })
  return {
    text,
    blocks,
    links: [],
    title: '',
    language: 'en',
    type: null,
    channel: null,
    keyword: null,
    description: null,
    voice: null,
    ...more,
  }
}

import { initProseMirrorDoc, prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { TextAnchor } from '#core/contracts/comments'
import { parseMarkdown } from '#core/richtext/markdown'
import { schema } from '#core/richtext/schema'
import { anchorFinder, anchorOf, findQuote, quoteOf } from './anchor.ts'

function document(markdown: string): Y.Doc {
  const ydoc = new Y.Doc()
  prosemirrorJSONToYXmlFragment(schema, parseMarkdown(markdown).toJSON(), ydoc.getXmlFragment('body'))
  return ydoc
}
const body = (ydoc: Y.Doc) => ydoc.getXmlFragment('body')
const shown = (ydoc: Y.Doc) => initProseMirrorDoc(body(ydoc), schema).doc
const fork = (ydoc: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc))
  return copy
}
const merge = (docs: readonly Y.Doc[]) => {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
}

/** The anchor of the one place where these words stand. */
function anchorAt(ydoc: Y.Doc, words: string): TextAnchor {
  const doc = shown(ydoc)
  const starts: number[] = []
  doc.descendants((node, at) => {
    const found = node.text?.indexOf(words) ?? -1
    if (found >= 0) starts.push(at + found)
  })
  const [from = 0] = starts
  const anchor = anchorOf(body(ydoc), doc, { from, to: from + words.length })
  if (!anchor) throw new Error(`No anchor for ${words}`)
  return anchor
}
function wordsAt(ydoc: Y.Doc, anchor: TextAnchor): string | null {
  const doc = shown(ydoc)
  const range = anchorFinder(body(ydoc), doc)(anchor)
  return range && quoteOf(doc, range)
}
function texts(node: Y.XmlFragment | Y.XmlElement): Y.XmlText[] {
  return node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? texts(child) : []
  })
}
/** Takes characters out of whichever text holds them. */
const erase = (ydoc: Y.Doc, characters: string) => {
  for (const text of texts(body(ydoc)))
    for (const character of characters) {
      const at = plain(text).indexOf(character)
      if (at >= 0) text.delete(at, 1)
    }
}
const plain = (text: Y.XmlText) =>
  text
    .toDelta()
    .map(({ insert }: { insert: unknown }) => String(insert))
    .join('')

describe('an anchor', () => {
  const MARKDOWN = '# One *two* three\n\n- four **five** six\n\n> seven  \n> eight\n\n---\n\nnine'

  it('finds the very words it was made of, wherever they stand', () => {
    const ydoc = document(MARKDOWN)
    for (const words of ['One', 'two', ' three', 'four ', 'five', 'six', 'seven', 'eight', 'nine', 'n'])
      expect(wordsAt(ydoc, anchorAt(ydoc, words))).toBe(words)
  })

  it('may reach over several paragraphs, and leaves out what is no text at its ends', () => {
    const ydoc = document('one\n\ntwo\n\nthree')
    const doc = shown(ydoc)
    const anchor = anchorOf(body(ydoc), doc, { from: 0, to: doc.content.size })
    expect(anchor && wordsAt(ydoc, anchor)).toBe('one\ntwo\nthree')
    expect(anchorOf(body(ydoc), doc, { from: 4, to: 6 })).toBeNull()
  })

  it('takes in neither what is written before it nor what is written after it', () => {
    const ydoc = document('quick fox')
    const anchor = anchorAt(ydoc, 'fox')
    texts(body(ydoc))[0]?.insert(9, '!!')
    texts(body(ydoc))[0]?.insert(6, 'red ')
    expect(wordsAt(ydoc, anchor)).toBe('fox')
    texts(body(ydoc))[0]?.insert(11, '-')
    expect(wordsAt(ydoc, anchor)).toBe('f-ox')
  })

  it('is orphaned with its text or with its paragraph, and back when that is undone', () => {
    const ydoc = document('keep\n\nquick fox')
    const anchor = anchorAt(ydoc, 'fox')
    const undo = new Y.UndoManager(body(ydoc))
    texts(body(ydoc))[1]?.delete(5, 4)
    expect(wordsAt(ydoc, anchor)).toBeNull()
    undo.undo()
    expect(wordsAt(ydoc, anchor)).toBe('fox')
    body(ydoc).delete(1, 1)
    expect(wordsAt(ydoc, anchor)).toBeNull()
  })

  it('of a text that has not arrived yet waits for it', () => {
    const ydoc = document('quick fox')
    const late = fork(ydoc)
    texts(body(ydoc))[0]?.insert(9, ' jumps')
    const anchor = anchorAt(ydoc, 'jumps')
    expect(wordsAt(late, anchor)).toBeNull()
    merge([ydoc, late])
    expect(wordsAt(late, anchor)).toBe('jumps')
  })
})

/** mulberry32: a seeded sequence in [0, 1). */
function sequence(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

describe('through concurrent edits of several writers', () => {
  const QUOTE = 'ABCDEF'
  const SEEDS = Array.from({ length: 60 }, (_, seed) => seed)

  /** Writes and erases small letters anywhere but inside the quote. */
  function scribble(ydoc: Y.Doc, random: () => number) {
    const all = texts(body(ydoc))
    const text = all[Math.floor(random() * all.length)]
    if (!text) return
    const now = plain(text)
    const first = [...now].findIndex((letter) => QUOTE.includes(letter))
    const last = now.length - [...now].reverse().findIndex((letter) => QUOTE.includes(letter))
    const at = Math.floor(random() * (now.length + 1))
    const inside = first >= 0 && at > first && at < last
    if (random() < 0.6) text.insert(inside ? first : at, random() < 0.5 ? 'x' : 'yz')
    else if (/^[a-z ]/.test(now.slice(at))) text.delete(at, 1)
  }

  it.each(SEEDS)('stays on its words (seed %i)', (seed) => {
    const random = sequence(seed)
    const origin = document(`some words\n\nleft ${QUOTE} right\n\n- more words`)
    const anchor = anchorAt(origin, QUOTE)
    const writers = [origin, fork(origin), fork(origin)]
    for (let round = 0; round < 6; round++) {
      for (const writer of writers) for (let n = 0; n < 8; n++) scribble(writer, random)
      if (random() < 0.7) merge(writers)
    }
    merge(writers)
    for (const writer of writers) expect(wordsAt(writer, anchor)).toBe(QUOTE)
  })

  it.each(SEEDS)('keeps to what is left of them, and is orphaned when nothing is (seed %i)', (seed) => {
    const random = sequence(seed)
    const origin = document(`some words\n\nleft ${QUOTE} right`)
    const anchor = anchorAt(origin, QUOTE)
    const writers = [origin, fork(origin), fork(origin)]
    const doomed = [...QUOTE].filter(() => random() < 0.6).join('')
    for (const writer of writers) {
      erase(writer, [...doomed].filter(() => random() < 0.7).join(''))
      for (let n = 0; n < 4; n++) texts(body(writer))[0]?.insert(0, 'x')
    }
    merge(writers)
    const left = [...QUOTE].filter((letter) =>
      texts(body(origin)).some((text) => plain(text).includes(letter)),
    )
    expect(new Set(writers.map((writer) => wordsAt(writer, anchor)))).toEqual(
      new Set([left.join('') || null]),
    )
    erase(origin, QUOTE)
    merge(writers)
    for (const writer of writers) expect(wordsAt(writer, anchor)).toBeNull()
  })
})

describe('a quote', () => {
  const doc = parseMarkdown('Roasted **on Tuesday**, sold on Friday.\n\nRoasted on Monday.')

  it('is found again where it stands once, across marks and paragraphs', () => {
    for (const quote of ['sold on Friday.', 'asted on Tuesday, so', 'Friday.\nRoasted']) {
      const range = findQuote(doc, quote)
      expect(range && quoteOf(doc, range)).toBe(quote)
    }
  })

  it('is not guessed: not where it stands twice, nor by a few letters', () => {
    for (const quote of ['Roasted on ', 'Friday', 'nowhere to be found', ''])
      expect(findQuote(doc, quote)).toBeNull()
    const twice = parseMarkdown('twelve letters\n\ntwelve letters')
    expect(findQuote(twice, 'twelve letters')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { parseMarkdown, plainText } from './markdown.ts'
import { randomDocument } from './random-document.ts'
import { schema } from './schema.ts'
import { by, find, suggested } from './suggestions/fixtures.ts'
import { withoutSuggestions } from './suggestions/index.ts'
import { textMap } from './text-map.ts'

const MARKDOWN = [
  '# Spring *lot*',
  'Roasted **every** Tuesday.\\\nSee [the shop](https://example.com).',
  '- red plum\n- cocoa',
  '> Quoted words.',
  '```\ncode()\n```',
].join('\n\n')

describe('a document as plain text', () => {
  it('reads every document as plainText does', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const doc = randomDocument(seed)
      expect(textMap(doc).text, `seed ${seed}`).toBe(plainText(doc))
    }
  })

  it('tells blocks and links apart', () => {
    const { text, blocks, links } = textMap(parseMarkdown(MARKDOWN))
    const told = blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])
    expect(told).toEqual([
      ['heading', 1, 'Spring lot'],
      ['paragraph', undefined, 'Roasted every Tuesday. See the shop.'],
      ['listItem', undefined, 'red plum'],
      ['listItem', undefined, 'cocoa'],
      ['quote', undefined, 'Quoted words.'],
      ['code', undefined, 'code()'],
    ])
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ['the shop', 'https://example.com'],
    ])
  })

  it('finds the range that says what the text says, and the way back', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const doc = randomDocument(seed)
      const map = textMap(doc)
      for (const word of map.text.matchAll(/\S+/g)) {
        const range = map.rangeOf(word.index, word.index + word[0].length)
        if (!range) throw new Error(`“${word[0]}” has no range in document ${seed}`)
        expect(doc.textBetween(range.from, range.to, '\n', ' ')).toBe(word[0])
        expect(map.offsetOf(range.from)).toBe(word.index)
      }
    }
  })

  it('spans blocks, and has no range for a line break alone', () => {
    const doc = parseMarkdown('One two.\n\nThree four.')
    const map = textMap(doc)
    const range = map.rangeOf(4, 14)
    expect(range && doc.textBetween(range.from, range.to, '\n')).toBe('two.\nThree')
    expect(map.rangeOf(8, 9)).toBeNull()
    expect(map.rangeOf(3, 3)).toBeNull()
    expect(map.offsetOf(doc.content.size)).toBe(map.text.length)
  })

  it('leaves out what is only suggested, and still points into the document that shows it', () => {
    const doc = parseMarkdown('Buy our shoes today.')
    const edited = suggested(doc, by('ana'), (tr) =>
      tr.insert(find(doc, 'shoes').from, schema.text('very good ')),
    )
    const map = textMap(edited)
    expect(map.text).toBe(plainText(withoutSuggestions(edited)))
    const range = map.rangeOf(map.text.indexOf('today'), map.text.indexOf('today') + 5)
    expect(range && edited.textBetween(range.from, range.to)).toBe('today')
  })
})

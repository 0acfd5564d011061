import { describe, expect, it } from 'vitest'
import type { DocNode } from '../contracts/content.ts'
import { parseDocument, parseMarkdown, plainText, toMarkdown } from './markdown.ts'
import { randomDocument } from './random-document.ts'

const again = (markdown: string) => toMarkdown(parseMarkdown(markdown))
const json = (markdown: string): DocNode => parseMarkdown(markdown).toJSON()

describe('Markdown → document → Markdown', () => {
  it.each([
    '',
    'A plain line.',
    'Two\n\nparagraphs.',
    '# One\n\n###### Six',
    '**bold** *italic* ~~gone~~ `code`',
    '***both***',
    '[a link](https://example.com/a?b=c&d=(e))',
    '> quoted\n>\n> twice\n>\n> > deeper',
    '- one\n- two\n  - nested\n- three',
    '1. one\n2. two\n10. not ten',
    '7. starts at seven\n8. eight',
    '```ts\nconst a = `1`\n```',
    '````\n```\nfences in fences\n```\n````',
    '---',
    'line one\\\nline two',
    'a * b _ c ` d ~ e [f] <g> # h',
    '1\\. not a list',
    '\\# not a heading',
    '\\- not a bullet',
    '\\> not a quote',
    'snake_case_words and 2*3*4',
    'ends with a backslash \\\\',
    'ünïcödé 東京 🎉 مرحبا',
    '+1 is not a bullet',
    '= not a heading',
    '**No!**&#119;ay, n&#111;**(way)**, **x!**&#121;**(z)**',
  ])('settles after one pass: %j', (markdown) => {
    const once = again(markdown)
    expect(again(once)).toBe(once)
    expect(json(once)).toEqual(json(markdown))
  })

  it('keeps every document it can hold', () => {
    for (let seed = 1; seed <= 1500; seed++) {
      const doc = randomDocument(seed)
      const markdown = toMarkdown(doc)
      expect(parseMarkdown(markdown).toJSON(), `seed ${seed}: ${JSON.stringify(markdown)}`).toEqual(
        doc.toJSON(),
      )
    }
  })
})

describe('what is not Markdown of ours is text', () => {
  it('shows HTML as it was typed', () => {
    const html = '<script>alert(1)</script> <img src=x onerror=alert(1)> <b>b</b>'
    expect(plainText(parseMarkdown(html))).toBe(html)
    expect(parseMarkdown(`<div>\n${html}\n</div>`).textContent).toContain('<script>')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '&#106;avascript:alert(1)',
  ])('links nowhere for %s', (href) => {
    const doc = JSON.stringify(json(`[click](${href}) <${href}>`))
    expect(doc).not.toContain('"link"')
  })

  it('drops pictures but keeps their words', () => {
    expect(plainText(parseMarkdown('![A red shoe](https://example.com/shoe.png)'))).toContain('A red shoe')
  })

  it('never throws, whatever it is given', () => {
    for (const odd of [
      '[',
      '](',
      '```',
      '~~~',
      '* ',
      '\u0000',
      '\ud800',
      '| a | b |\n|---|---|',
      '[x]: y',
      '&amp;&bogus;',
      '>'.repeat(500),
      '- '.repeat(300),
      '*'.repeat(999),
    ])
      expect(typeof again(odd)).toBe('string')
  })
})

describe('parseDocument', () => {
  const doc = (...content: unknown[]) => ({ type: 'doc', content }) as DocNode
  const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
  const marked = (mark: unknown) => doc(paragraph({ type: 'text', text: 'x', marks: [mark] }))

  it.each([
    ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://example.com' } })],
    ['an unknown mark', marked({ type: 'blink' })],
    ['no block', doc()],
    ['text outside a block', doc({ type: 'text', text: 'x' })],
    ['empty text', doc(paragraph({ type: 'text', text: '' }))],
    ['text without text', doc(paragraph({ type: 'text' }))],
    ['a list of paragraphs', doc({ type: 'bulletList', content: [paragraph()] })],
    ['a heading of no known level', doc({ type: 'heading', attrs: { level: 9 } })],
    ['a level that is text', doc({ type: 'heading', attrs: { level: '1' } })],
    [
      'a fractional start',
      doc({
        type: 'orderedList',
        attrs: { start: 1.5 },
        content: [{ type: 'listItem', content: [paragraph()] }],
      }),
    ],
    [
      'a negative start',
      doc({
        type: 'orderedList',
        attrs: { start: -3 },
        content: [{ type: 'listItem', content: [paragraph()] }],
      }),
    ],
    ['a language that ends the fence', doc({ type: 'codeBlock', attrs: { language: 'ts\n```\n# out' } })],
    ['a link that runs code', marked({ type: 'link', attrs: { href: 'javascript:alert(1)' } })],
    ['a link without address', marked({ type: 'link' })],
    [
      'a mark inside code',
      doc({ type: 'codeBlock', content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] }),
    ],
    ['a root that is no document', paragraph()],
  ])('refuses %s', (_what, node) => {
    expect(() => parseDocument(node as DocNode)).toThrow(RangeError)
  })

  it('takes what the editor makes', () => {
    const made = doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Hi' }] },
      paragraph({
        type: 'text',
        text: 'x',
        marks: [{ type: 'link', attrs: { href: 'https://example.com' } }],
      }),
      paragraph(),
    )
    expect(toMarkdown(parseDocument(made))).toBe('## Hi\n\n[x](https://example.com)')
  })
})

it('takes a link to nowhere for one to the page itself', () => {
  expect(parseMarkdown('[here]()').toJSON()).toMatchObject({
    content: [{ content: [{ text: 'here', marks: [{ type: 'link', attrs: { href: '#' } }] }] }],
  })
})

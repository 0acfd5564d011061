import { expect, it } from 'vitest'
import { toMarkdown } from './markdown.ts'

const paragraph = (text: string) => toMarkdown([{ kind: 'paragraph', text }])

it.each([
  ['<b>bold</b>', '\\<b>bold\\</b>'],
  ['a * b ` c ~ d', 'a \\* b \\` c \\~ d'],
  ['snake_case and _emphasis_', 'snake_case and \\_emphasis\\_'],
  ['# no heading', '\\# no heading'],
  ['- no item', '\\- no item'],
  ['12. no item', '12\\. no item'],
  ['[x](javascript:alert(1))', '[x\\](javascript:alert(1))'],
  ['&lt; stays', '\\&lt; stays'],
  ['3 < 4 & 5', '3 < 4 & 5'],
])('says %j as text', (text, markdown) => {
  expect(paragraph(text)).toBe(markdown)
})

it('lays out every kind of block', () => {
  expect(
    toMarkdown([
      { kind: 'heading', text: 'Why' },
      { kind: 'labelled', label: 'Subject', text: 'Hello' },
      { kind: 'label', text: 'Headlines' },
      { kind: 'list', ordered: false, items: [{ lead: 'Quiet.', text: 'Very.' }, { text: 'Light' }] },
      { kind: 'list', ordered: true, items: [{ text: 'One' }, { text: 'Two' }] },
      { kind: 'action', text: 'Order', link: 'https://a.example/(x)' },
      { kind: 'action', text: 'Order', link: '[link]' },
      { kind: 'note', text: 'Add a figure.' },
    ]),
  ).toBe(
    '## Why\n\n**Subject:** Hello\n\n**Headlines**\n\n- **Quiet.** Very.\n- Light\n\n1. One\n2. Two\n\n**[Order](https://a.example/%28x%29)**\n\n**Order** [link]\n\n*Add a figure.*',
  )
})

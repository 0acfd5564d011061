import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '#core/richtext/markdown'
import { pageBlocks } from './page-blocks.ts'

const read = (markdown: string) => {
  const doc = parseMarkdown(markdown)
  return { doc, blocks: pageBlocks(doc) }
}

describe('a page as the lines its fields are read from', () => {
  it('knows lists apart and where each item stands', () => {
    const { doc, blocks } = read('**Headlines**\n\n- One\n- Two\n\n**Descriptions**\n\n1. Three')
    const [, one, two, , three] = blocks
    expect(blocks.map(({ text }) => text)).toEqual(['Headlines', 'One', 'Two', 'Descriptions', 'Three'])
    expect(one?.list).toBe(two?.list)
    expect(three?.list).not.toBe(one?.list)
    expect(blocks.map(({ from, to }) => doc.textBetween(from, to))).toEqual(blocks.map(({ text }) => text))
  })

  it('takes words in bold before a colon for a label, also on a line of the same paragraph', () => {
    const { doc, blocks } = read('**Subject:** Hello\\\n**Preheader:** In stock\n\nNo label: here')
    expect(blocks.map(({ text, lead }) => [text.slice(0, lead), text.slice(lead)])).toEqual([
      ['Subject: ', 'Hello'],
      ['Preheader: ', 'In stock'],
      ['', 'No label: here'],
    ])
    expect(blocks.map(({ from, to }) => doc.textBetween(from, to))).toEqual(blocks.map(({ text }) => text))
  })

  it('reads an empty line as one', () => {
    expect(read('').blocks).toMatchObject([{ text: '', lead: 0, list: null }])
  })
})

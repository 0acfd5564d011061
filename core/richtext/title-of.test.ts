import { describe, expect, it } from 'vitest'
import { parseMarkdown, toMarkdown } from './markdown.ts'
import { splitTitle, withTitle } from './title-of.ts'

describe('the title of a text', () => {
  it.each([
    ['# Spring\n\nHello', 'Spring', 'Hello'],
    ['# Only', 'Only', ''],
    ['## Not the first level\n\nHello', null, '## Not the first level\n\nHello'],
    ['Hello\n\n# Later', null, 'Hello\n\n# Later'],
  ])('%j', (markdown, title, body) => {
    const split = splitTitle(parseMarkdown(markdown))
    expect([split.title, toMarkdown(split.body)]).toEqual([title, body])
  })

  it.each([
    'Spring',
    '1. Not a list',
    '#hash *stars* _and_ [more](x)',
    'ends with #',
    'Ñandú 🎉',
    '<b>&amp;</b>',
  ])('is still %j after it was written as Markdown and read again', (title) => {
    const body = parseMarkdown('# A heading of its own\n\nHello')
    const again = splitTitle(parseMarkdown(toMarkdown(withTitle(title, body))))
    expect(again.title).toBe(title)
    expect(again.body.eq(body)).toBe(true)
  })
})

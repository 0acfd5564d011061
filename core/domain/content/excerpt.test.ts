import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

describe('excerptOf', () => {
  it.each([
    ['# Title\n\nText', 'Title Text'],
    ['- one\n- two\n1. three', 'one two three'],
    ['> > quoted', 'quoted'],
    ['**bold**, *italic*, ~~gone~~, `code`', 'bold, italic, gone, code'],
    ['a [link](https://example.com/a\\)b) here', 'a link here'],
    ['[**bold** link](https://example.com)', 'bold link'],
    ['snake_case stays', 'snake_case stays'],
    ['_italic_ goes', 'italic goes'],
    ['2 \\* 3 and a\\*b\\_c', '2 * 3 and a*b_c'],
    ['\\<b> \\& \\[x\\] \\# 1\\.', '<b> & [x] # 1.'],
    ['one\\\ntwo', 'one two'],
    ['```ts\nconst a = 1\n```', 'const a = 1'],
    ['**No!**&#119;ay', 'No!way'],
    ['\\&#119; &#99999; &#999999;', '&#119; \u{1869f} &#999999;'],
    ['', ''],
  ])('%j → %j', (markdown, plain) => {
    expect(excerptOf(markdown)).toBe(plain)
  })

  it('cuts at a word, and a word without end wherever it must', () => {
    expect(excerptOf('one two three', 9)).toBe('one two')
    expect(excerptOf('x'.repeat(20), 9)).toBe('x'.repeat(9))
    expect(excerptOf('12345678🎉🎉', 9)).toBe('12345678')
  })

  it('stays quick and bounded on hostile text', () => {
    for (const odd of [
      '['.repeat(5000),
      '*'.repeat(5000),
      '\\'.repeat(5000),
      '[](('.repeat(2000),
      '_ '.repeat(3000),
    ])
      expect(excerptOf(odd).length).toBeLessThanOrEqual(160)
  })
})

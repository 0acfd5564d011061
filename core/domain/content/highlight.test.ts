import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { HIT_ENDS, HIT_STARTS, unmark } from './highlight.ts'

const marked = (text: string) => text.replaceAll('[', HIT_STARTS).replaceAll(']', HIT_ENDS)

describe('hits in a text', () => {
  it.each([
    ['no hit', 'no hit', []],
    [
      '[Café] con [leche]',
      'Café con leche',
      [
        [0, 4],
        [9, 14],
      ],
    ],
    ['a [cut', 'a cut', []],
    ['a cut] off', 'a cut off', []],
    ['[]', '', []],
    ['🎉 [party]', '🎉 party', [[3, 8]]],
  ])('%s', (text, plain, spans) => {
    expect(unmark(marked(text))).toEqual({ text: plain, spans })
  })

  it('are still around their words when Markdown has been taken away', () => {
    const { text, spans } = unmark(
      excerptOf(marked('## **[Spring]** and [a [link]](https://x.example)\n- [spring]')),
    )
    expect(spans.map(([from, to]) => text.slice(from, to).toLowerCase())).toContain('spring')
    expect(text).not.toMatch(/[*#\ue000\ue001]/)
  })
})

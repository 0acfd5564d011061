import { describe, expect, it } from 'vitest'
import { schema } from '#core/richtext/schema'
import { by, find, suggested, write } from '#core/richtext/suggestions/fixtures'
import { listSuggestions } from '#core/richtext/suggestions/index'
import { neighbour, touched } from './near.ts'

let doc = write('One two three four')
for (const word of ['three', 'two', 'One']) {
  const { from, to } = find(doc, word)
  doc = suggested(doc, by('maya', word), (tr) => tr.replaceWith(from, to, schema.text('x')))
}
const listed = listSuggestions(doc)
const at = (text: string) => find(doc, text)

describe('suggestions near the caret', () => {
  it('are those the selection touches', () => {
    const ids = (from: number, to: number) => touched(listed, { from, to }).map(({ id }) => id)
    expect(ids(at('two').from + 1, at('two').from + 1)).toEqual(['two'])
    expect(ids(at('One').from, at('two').from)).toEqual(['One', 'two'])
    expect(ids(at('four').to, at('four').to)).toEqual([])
  })

  it('follow each other, round the end and back', () => {
    const walk = (forward: boolean, from: number) => {
      const seen: (string | undefined)[] = []
      let selected = { from, to: from }
      for (let step = 0; step < 4; step++) {
        const next = neighbour(listed, selected, forward)
        seen.push(next?.id)
        if (next) selected = { from: next.from, to: next.to }
      }
      return seen
    }
    expect(walk(true, 1)).toEqual(['One', 'two', 'three', 'One'])
    expect(walk(false, at('four').to)).toEqual(['three', 'two', 'One', 'three'])
    expect(neighbour([], { from: 1, to: 1 }, true)).toBeUndefined()
  })
})

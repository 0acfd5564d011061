import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../markdown.ts'
import { schema } from '../schema.ts'
import { by, find, suggested, write } from './fixtures.ts'
import { carryOver, listSuggestions, withoutSuggestions } from './index.ts'

const present = () => {
  const base = write('One\n\nTwo\n\nThree')
  const { from, to } = find(base, 'Two')
  const doc = suggested(base, by('maya', 'word'), (tr) => tr.replaceWith(from, to, schema.text('2')))
  const rule = schema.node('horizontalRule')
  return suggested(doc, by('maya', 'block'), (tr) => tr.insert(doc.content.size, rule))
}
const ids = (markdown: string) => {
  const carried = carryOver(present(), write(markdown))
  expect(toMarkdown(withoutSuggestions(carried))).toBe(markdown)
  return listSuggestions(carried).map(({ id }) => id)
}

describe('a text that came by another way', () => {
  it('keeps what is suggested for blocks it leaves alone', () => {
    expect(ids('One, changed\n\nTwo\n\nThree')).toEqual(['word', 'block'])
    expect(ids('New\n\nOne\n\nTwo\n\nBetween\n\nThree')).toEqual(['word', 'block'])
  })

  it('drops what was suggested for a block it rewrites or takes away', () => {
    expect(ids('One\n\nTwo, changed\n\nThree')).toEqual(['block'])
    expect(ids('One\n\nThree')).toEqual(['block'])
    expect(ids('Something else')).toEqual([])
  })
})

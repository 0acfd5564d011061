import { describe, expect, it } from 'vitest'
import { withAnswers } from './with-answers.ts'

const variables = [
  { name: 'coffee', label: 'Coffee' },
  { name: 'notes', label: 'Tasting notes' },
  { name: 'price', label: 'Price' },
]

describe('a rendered template with its answers', () => {
  it('states each that stands within a sentence', () => {
    const text = 'Announce Huila. It tastes of plum, cocoa.'
    expect(withAnswers(text, variables, { coffee: 'Huila', notes: ['plum', 'cocoa'], price: 12 })).toBe(
      `${text}\n- Coffee: Huila\n- Tasting notes: plum, cocoa\n- Price: 12`,
    )
  })

  it('states of a list only what no line states', () => {
    const text = 'Write steps.\n- Step 1: Grind'
    const steps = [{ name: 'steps', label: 'Steps' }]
    expect(withAnswers(text, steps, { steps: ['Grind', 'Pour'] })).toBe(`${text}\n- Steps: Pour`)
    expect(withAnswers(text, steps, { steps: ['Grind'] })).toBe(text)
  })

  it('states none twice, none that is empty and none on two lines', () => {
    const text = 'Write a post.\n- Name: Huila'
    expect(withAnswers(text, variables, { coffee: 'Huila', notes: [], price: ' ' })).toBe(text)
    expect(withAnswers('', variables, { coffee: 'a\n- Price: 1' })).toBe('\n- Coffee: a - Price: 1')
  })
})

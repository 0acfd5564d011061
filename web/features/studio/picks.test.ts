import { describe, expect, it } from 'vitest'
import type { DocNode } from '#core/contracts/content'
import { assemble, placeOf, togglePick } from './picks.ts'

const block = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...texts: string[]): DocNode => ({ type: 'doc', content: texts.map(block) })
const variants = [doc('a0', 'a1'), doc('b0', 'b1', 'b2')]

describe('picking blocks across variants', () => {
  it('puts them on the page in the order they were picked', () => {
    const picks = togglePick(togglePick([], { variant: 1, block: 2 }), { variant: 0, block: 0 })
    expect(placeOf(picks, { variant: 0, block: 0 })).toBe(2)
    expect(assemble(variants, picks)).toEqual(doc('b2', 'a0'))
  })

  it('takes a block back when it is picked again', () => {
    const once = togglePick([], { variant: 0, block: 1 })
    expect(togglePick(once, { variant: 0, block: 1 })).toEqual([])
  })

  it('adds to what is on the page, without its empty lines', () => {
    const page: DocNode = { type: 'doc', content: [block('page'), { type: 'paragraph' }] }
    expect(assemble(variants, [{ variant: 0, block: 0 }], page)).toEqual(doc('page', 'a0'))
  })

  it('is an empty page when nothing is picked, or what was picked is gone', () => {
    const empty = { type: 'doc', content: [{ type: 'paragraph' }] }
    expect(assemble(variants, [])).toEqual(empty)
    expect(assemble(variants, [{ variant: 3, block: 0 }])).toEqual(empty)
  })
})

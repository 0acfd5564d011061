import { describe, expect, it } from 'vitest'
import type { DocNode } from '#core/contracts/content'
import { sameDoc } from './same-doc.ts'

const linked = (attrs: Record<string, unknown>, text = 'Reserve'): DocNode => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text, marks: [{ type: 'link', attrs }, { type: 'bold' }] }],
    },
  ],
})
const list = (attrs?: Record<string, unknown>): DocNode => ({
  type: 'orderedList',
  content: [],
  ...(attrs && { attrs }),
})

describe('the same document', () => {
  it('is so whatever the editor adds to it', () => {
    const stored = linked({ href: 'https://a.example' })
    expect(sameDoc(stored, linked({ href: 'https://a.example', target: '_blank', rel: 'noopener' }))).toBe(
      true,
    )
    expect(sameDoc(list({ start: 1, type: null }), list())).toBe(true)
  })

  it('is another with other words, links, numbers or marks', () => {
    const stored = linked({ href: 'https://a.example' })
    expect(sameDoc(stored, linked({ href: 'https://b.example' }))).toBe(false)
    expect(sameDoc(stored, linked({ href: 'https://a.example' }, 'Order'))).toBe(false)
    expect(sameDoc(list({ start: 1 }), list({ start: 3 }))).toBe(false)
    const bare: DocNode = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Reserve' }] }],
    }
    expect(sameDoc(stored, bare)).toBe(false)
  })
})

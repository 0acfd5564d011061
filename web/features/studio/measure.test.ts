import { describe, expect, it } from 'vitest'
import type { DocNode } from '#core/contracts/content'
import { measure, textOf } from './measure.ts'

const paragraph = (...texts: string[]): DocNode => ({
  type: 'paragraph',
  content: texts.map((text) => ({ type: 'text', text })),
})
const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content })

describe('what a reader sees', () => {
  it('keeps blocks apart and inline pieces together', () => {
    const list: DocNode = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('one')] }] }
    expect(textOf(doc(paragraph('Bre', 'w'), list, paragraph('end')))).toBe('Brew\none\nend\n')
  })

  it('is measured in words, characters, minutes and hashtags', () => {
    expect(measure(doc(paragraph('Brew well 👋 #coffee #café a&#b')), 'en')).toEqual({
      words: 6,
      characters: 30,
      minutes: 1,
      hashtags: 2,
    })
  })

  it('is nothing on an empty page', () => {
    expect(measure(doc(paragraph()), 'en')).toEqual({ words: 0, characters: 0, minutes: 0, hashtags: 0 })
  })

  it('counts words of a language without spaces', () => {
    expect(measure(doc(paragraph('コーヒーを飲む')), 'ja').words).toBeGreaterThan(1)
  })
})

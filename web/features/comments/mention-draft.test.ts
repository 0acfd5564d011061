import { describe, expect, it } from 'vitest'
import { chooseMention, draftOf, EMPTY_DRAFT, matchPeople, openMention, storedText } from './mention-draft.ts'

const ana = { userId: 'u1', name: 'Ana' }
const anaMaria = { userId: 'u2', name: 'Ana María López' }

describe('writing a mention', () => {
  it('begins with an @ at the start of a word', () => {
    expect(openMention('Hi @', 4)).toEqual({ start: 3, query: '' })
    expect(openMention('Hi @Ana M', 9)).toEqual({ start: 3, query: 'Ana M' })
    expect(openMention('@an and more', 3)).toEqual({ start: 0, query: 'an' })
    for (const text of ['Hi', 'a@b', '@ x', '@Ana\n', '']) expect(openMention(text, text.length)).toBeNull()
  })

  it('is filled in where it stands, with the caret behind it', () => {
    const { draft, caret } = chooseMention({ text: 'Hi @an, ok', mentions: [] }, 6, anaMaria)
    expect(draft).toEqual({ text: 'Hi @Ana María López, ok', mentions: [anaMaria] })
    expect(draft.text.slice(0, caret)).toBe('Hi @Ana María López')
    expect(chooseMention({ text: '@', mentions: [] }, 1, ana)).toMatchObject({
      draft: { text: '@Ana ' },
      caret: 5,
    })
  })

  it('finds people by the start of any name, without accents', () => {
    expect(matchPeople([ana, anaMaria], 'lop')).toEqual([anaMaria])
    expect(matchPeople([ana, anaMaria], 'ANA')).toEqual([ana, anaMaria])
    expect(matchPeople([ana, anaMaria], 'x')).toEqual([])
    expect(matchPeople([ana, anaMaria], '', 1)).toEqual([ana])
  })
})

describe('a draft', () => {
  it('is stored with marks for those who were chosen, the longest name first', () => {
    const draft = { text: ' @Ana María López and @Ana, not @Bo ', mentions: [ana, anaMaria] }
    expect(storedText(draft)).toBe('@[Ana María López](user:u2) and @[Ana](user:u1), not @Bo')
    expect(storedText({ ...EMPTY_DRAFT, text: '@Ana' })).toBe('@Ana')
  })

  it('comes back from what was stored', () => {
    const stored = 'Ask @[Ana](user:u1) or @[Ana María López](user:u2)!'
    expect(draftOf(stored)).toEqual({ text: 'Ask @Ana or @Ana María López!', mentions: [ana, anaMaria] })
    expect(storedText(draftOf(stored))).toBe(stored)
  })
})

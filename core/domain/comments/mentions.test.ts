import { describe, expect, it } from 'vitest'
import { commentExcerpt, commentParts, mentionedIn, mentionMark, withTrueNames } from './mentions.ts'

describe('mentions in a comment', () => {
  it('are parted from the words around them', () => {
    expect(commentParts('Hi @[Ana](user:u1), and @[Bo](user:u2)')).toEqual([
      { text: 'Hi ' },
      { mention: { userId: 'u1', name: 'Ana' } },
      { text: ', and ' },
      { mention: { userId: 'u2', name: 'Bo' } },
    ])
  })

  it('leave everything else as it was written', () => {
    for (const text of ['a@b.example', '@[Ana]', '@[Ana](http://x)', '[Ana](user:u1)', '@[a\nb](user:u1)'])
      expect(commentParts(text)).toEqual([{ text }])
    expect(commentParts('')).toEqual([])
  })

  it('count each person once, in order', () => {
    expect(mentionedIn('@[B](user:b) @[A](user:a) @[B](user:b)')).toEqual(['b', 'a'])
  })

  it('are written so that they are read back, whatever the name', () => {
    for (const name of ['Ana', 'A [x] (y)', '', '\n', 'Zoë “Z”', '](user:evil)']) {
      const [part, ...rest] = commentParts(mentionMark({ userId: 'u1', name }))
      expect(part).toMatchObject({ mention: { userId: 'u1' } })
      expect(rest).toEqual([])
    }
  })

  it('carry the name a person has, not the one typed', () => {
    const text = withTrueNames('@[The boss](user:u1) and @[Gone](user:u2)', new Map([['u1', 'Ana']]))
    expect(text).toBe('@[Ana](user:u1) and @[Gone](user:u2)')
  })
})

describe('an excerpt', () => {
  it('is one line of plain words', () => {
    expect(commentExcerpt('Dear @[Ana](user:u1),\n\nsee  this')).toBe('Dear @Ana, see this')
  })

  it('ends within its limit and never in half a character', () => {
    expect(commentExcerpt('abcdef', 4)).toBe('abc…')
    expect(commentExcerpt('ab👍cd', 4).isWellFormed()).toBe(true)
  })
})

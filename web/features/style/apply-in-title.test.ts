import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { styleGuideInput } from '#core/contracts/style-guide'
import { checkTitle } from '#core/domain/brand/style/check-style'
import { compileStyle } from '#core/domain/brand/style/compile-style'
import { applyInTitle } from './apply-in-title.ts'

const style = compileStyle(
  styleGuideInput.parse({
    terms: [{ kind: 'preferred', term: 'purchase', replacement: 'buy' }],
    spelling: 'uk',
  }),
  null,
  'en',
)
const titled = (words: string) => {
  const title = new Y.Doc().getText('title')
  title.insert(0, words)
  const placed = checkTitle(words, style).map((proposal) => ({ proposal, mark: null }))
  return { title, placed }
}

describe('proposals for a title', () => {
  it('are carried out all at once, each where it stands', () => {
    const { title, placed } = titled('Organize, then purchase')
    expect(applyInTitle(title, placed)).toBe(2)
    expect(title.toString()).toBe('Organise, then buy')
  })

  it('are passed over when the title says something else by now, or is not there', () => {
    const { title, placed } = titled('Purchase now')
    title.insert(0, 'Do ')
    expect(applyInTitle(title, placed)).toBe(0)
    expect(title.toString()).toBe('Do Purchase now')
    expect(applyInTitle(null, placed)).toBe(0)
  })
})

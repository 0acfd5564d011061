import { describe, expect, it } from 'vitest'
import { slugOf } from './slug.ts'

describe('slugOf', () => {
  it.each([
    ['Acme', 'acme'],
    ['  Café  del Mar! ', 'cafe-del-mar'],
    ['Müller & Söhne GmbH', 'muller-sohne-gmbh'],
    ['ﬁnance ２０２６', 'finance-2026'],
    ['東京', 'workspace'],
    ['💡', 'workspace'],
    ['---', 'workspace'],
    ['', 'workspace'],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('%j → %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it('is a fixed point: a slug is its own slug', () => {
    for (const name of ['One two three', 'x'.repeat(80), 'ÀÉÎ õü', 'a - b - c'.repeat(8)]) {
      const slug = slugOf(name)
      expect(slugOf(slug)).toBe(slug)
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(40)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { chunkBlocks, sentencesIn } from './chunk.ts'
import { type SourceBlock, wordsIn } from './source-document.ts'

const sentence = (n: number) => `Sentence ${n} tells one thing about coffee that nobody else tells.`
const paragraph = (from: number, count: number): SourceBlock => ({
  kind: 'text',
  text: Array.from({ length: count }, (_, i) => sentence(from + i)).join(' '),
})
const heading = (text: string): SourceBlock => ({ kind: 'heading', text })

describe('cutting a source into passages', () => {
  it('keeps a short source whole, with the heading above it', () => {
    expect(chunkBlocks([heading('Prices'), { kind: 'text', text: 'A bag costs 11 euros.' }])).toEqual([
      { heading: 'Prices', page: null, text: 'A bag costs 11 euros.', words: 5 },
    ])
  })

  it('never runs across a heading', () => {
    const chunks = chunkBlocks([heading('One'), paragraph(1, 2), heading('Two'), paragraph(3, 2)])
    expect(chunks.map(({ heading }) => heading)).toEqual(['One', 'Two'])
    expect(chunks[1]?.text).not.toContain('Sentence 2')
  })

  it('loses no sentence, keeps their order, and stays within 300 words', () => {
    const chunks = chunkBlocks([paragraph(0, 30), paragraph(30, 60), paragraph(90, 3)])
    const all = chunks.map(({ text }) => text).join('\n')
    for (let n = 0; n < 93; n++) expect(all).toContain(sentence(n))
    for (const { words } of chunks) expect(words).toBeLessThanOrEqual(300)
    expect(chunks.length).toBeGreaterThan(3)
    for (const { words } of chunks.slice(0, -1)) expect(words).toBeGreaterThan(180)
  })

  it('begins with the end of the one before, at most 40 words of it', () => {
    const [first, second] = chunkBlocks([paragraph(0, 60)])
    const last = sentencesIn(first?.text ?? '').at(-1) ?? ''
    expect(second?.text.startsWith(sentencesIn(first?.text ?? '').at(-3) ?? '-')).toBe(true)
    expect(second?.text).toContain(last)
  })

  it('cuts a sentence without end at words', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `word${i}`).join(' ')
    const chunks = chunkBlocks([{ kind: 'text', text }])
    for (const { words } of chunks) expect(words).toBeLessThanOrEqual(300)
    expect(wordsIn(chunks.map((chunk) => chunk.text).join(' '))).toBe(1000)
  })

  it('cuts a text without spaces', () => {
    const text = '春の新しいコーヒーが届きました。'.repeat(200)
    for (const { words } of chunkBlocks([{ kind: 'text', text }])) expect(words).toBeLessThanOrEqual(300)
  })

  it('names the page a passage begins on', () => {
    const blocks = [
      { ...paragraph(0, 30), page: 1 },
      { ...paragraph(30, 30), page: 2 },
    ]
    expect(chunkBlocks(blocks).map(({ page }) => page)).toEqual([1, 1, 2, 2])
  })

  it('takes time linear in the text', () => {
    const begun = performance.now()
    chunkBlocks(Array.from({ length: 2000 }, (_, i) => paragraph(i * 10, 10)))
    expect(performance.now() - begun).toBeLessThan(3000)
  })

  it('makes nothing of nothing', () => {
    expect(chunkBlocks([])).toEqual([])
    expect(chunkBlocks([heading('Only a heading')])).toEqual([])
  })
})

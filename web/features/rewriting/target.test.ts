import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { by, find, suggested, write } from '#core/richtext/suggestions/fixtures'
import { targetOf } from './target.ts'

const page = write('## The plan\n\nWe roast **fresh** beans weekly.\n\n- One\n- Two\n\n```\ncode\n```')
const over = (doc: Node, text: string) => find(doc, text)

describe('what is rewritten', () => {
  it('is the selection within a block, as Markdown, with what stands around it', () => {
    const target = targetOf(page, { from: over(page, 'roast').from, to: over(page, 'fresh').to }, 'shorten')
    expect(target).toMatchObject({ kind: 'text', input: { text: 'roast **fresh**' } })
    expect(target?.input.before).toBe('The plan\n\nWe ')
    expect(target?.input.after).toMatch(/^ beans weekly\.\n\nOne/)
  })

  it('leaves the spaces around selected words', () => {
    const { from, to } = over(page, ' beans ')
    expect(targetOf(page, { from, to }, 'fix')).toMatchObject({
      from: from + 1,
      to: to - 1,
      input: { text: 'beans' },
    })
    expect(targetOf(page, { from, to: from + 1 }, 'fix')).toBeNull()
  })

  it('is whole blocks where the selection spans several, and everything where nothing is selected', () => {
    const several = { from: over(page, 'plan').from, to: over(page, 'We').to }
    expect(targetOf(page, several, 'simplify')).toMatchObject({ kind: 'blocks', first: 0, last: 1 })
    const all = targetOf(page, { from: 3, to: 3 }, 'translate')
    expect(all).toMatchObject({ kind: 'blocks', first: 0, last: 3, input: { before: '', after: '' } })
    expect(all?.input.text).toContain('- One\n- Two')
    expect(targetOf(page, { from: 0, to: page.content.size }, 'fix')).toMatchObject({ first: 0, last: 3 })
  })

  it('is the caret to continue at, with the text before it', () => {
    const { to } = over(page, 'weekly.')
    const target = targetOf(page, { from: to, to }, 'continue')
    expect(target).toMatchObject({ kind: 'text', from: to, to })
    expect(target?.input.text).toBe('The plan\n\nWe roast fresh beans weekly.')
  })

  it('is never code, nor nothing', () => {
    const { from, to } = over(page, 'code')
    expect(targetOf(page, { from, to }, 'fix')).toBeNull()
    expect(targetOf(page, { from, to: from }, 'continue')).toBeNull()
    expect(targetOf(write(''), { from: 1, to: 1 }, 'fix')).toBeNull()
    expect(targetOf(write(''), { from: 1, to: 1 }, 'continue')).toBeNull()
  })

  it('reads as it would with what is suggested', () => {
    const { from, to } = over(page, 'weekly')
    const doc = suggested(page, by('jonas'), (tr) => tr.replaceWith(from, to, page.type.schema.text('daily')))
    const all = { from: over(doc, 'We').from, to: over(doc, 'daily').to }
    expect(targetOf(doc, all, 'fix')?.input.text).toBe('We roast **fresh** beans daily')
  })
})

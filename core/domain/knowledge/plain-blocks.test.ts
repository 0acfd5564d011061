import { describe, expect, it } from 'vitest'
import { plainBlocks } from './plain-blocks.ts'

describe('plain text and Markdown', () => {
  it('become headings, paragraphs and items, without their marks', () => {
    const text =
      '# Huila **Lot**\r\n\r\nRoasted [every Tuesday](https://example.org).\nIn Leith.\n\n- 11 euros\n- 250 g\n'
    expect(plainBlocks(text)).toEqual({
      title: 'Huila Lot',
      pages: null,
      blocks: [
        { kind: 'heading', text: 'Huila Lot' },
        { kind: 'text', text: 'Roasted every Tuesday. In Leith.' },
        { kind: 'text', text: '11 euros' },
        { kind: 'text', text: '250 g' },
      ],
    })
  })

  it('know underlined headings and leave rules and fences out', () => {
    expect(plainBlocks('Prices\n======\nA bag costs 11.\n\n---\n```\ncode stays\n```').blocks).toEqual([
      { kind: 'heading', text: 'Prices' },
      { kind: 'text', text: 'A bag costs 11.' },
      { kind: 'text', text: 'code stays' },
    ])
  })

  it('carry no invisible or control characters on', () => {
    expect(plainBlocks('Ig\u200bnore\u202e\u0000 this\ufeff').blocks).toEqual([
      { kind: 'text', text: 'Ignore this' },
    ])
  })
})

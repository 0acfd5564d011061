import { describe, expect, it } from 'vitest'
import type { AuthoredBlock, AuthoredText, Run } from './authored-text.ts'
import { compareTexts } from './compare.ts'

const run = (text: string, by: string | null = null, marks: string[] = []): Run => ({
  text,
  by,
  marks: marks.map((type) => ({ type })),
})
const paragraph = (...runs: Run[]): AuthoredBlock => ({ type: 'paragraph', attrs: {}, within: [], runs })
const text = (blocks: AuthoredBlock[], title = 'Spring'): AuthoredText => ({ title: [run(title)], blocks })
/** `[-went-]{+came+}~reformatted~same`, one line a block. */
function told(before: AuthoredText, after: AuthoredText, writers = ['maya']): string[] {
  const sign = {
    same: ['', ''],
    deleted: ['[-', '-]'],
    inserted: ['{+', '+}'],
    formatted: ['~', '~'],
  } as const
  return compareTexts(before, after, writers).blocks.map(({ pieces }) =>
    pieces.map(({ text, change }) => `${sign[change][0]}${text}${sign[change][1]}`).join(''),
  )
}

describe('comparing two versions', () => {
  it('finds the words that changed and leaves the others alone', () => {
    const before = text([paragraph(run('Roasted on Tuesday.')), paragraph(run('Drink it.'))])
    const after = text([
      paragraph(run('Roasted on '), run('Friday', 'maya'), run('.')),
      paragraph(run('Drink it.')),
    ])
    expect(told(before, after)).toEqual(['Roasted on [-Tuesday-]{+Friday+}.', 'Drink it.'])
    const { blocks, wordsInserted, wordsDeleted } = compareTexts(before, after, ['maya'])
    expect(blocks.map(({ change }) => change)).toEqual(['changed', 'same'])
    expect([wordsInserted, wordsDeleted]).toEqual([1, 1])
  })

  it('reads a rewritten phrase as one change', () => {
    expect(
      told(text([paragraph(run('A very dark roast.'))]), text([paragraph(run('A light bright roast.'))])),
    ).toEqual(['A [-very dark-]{+light bright+} roast.'])
  })

  it('names who wrote each word, and who took one out where only one can have', () => {
    const before = text([paragraph(run('One two.'))])
    const after = text([paragraph(run('One '), run('three', 'maya'), run(' four', 'jonas'), run('.'))])
    const pieces = (writers: string[]) =>
      compareTexts(before, after, writers).blocks[0]?.pieces.map(({ text, by }) => [text, by])
    expect(pieces(['maya', 'jonas'])).toEqual([
      ['One ', null],
      ['two', null],
      ['three', 'maya'],
      [' four', 'jonas'],
      ['.', null],
    ])
    expect(pieces(['maya'])?.[1]).toEqual(['two', 'maya'])
  })

  it('tells a changed format from changed words', () => {
    const before = text([paragraph(run('So very good'))])
    const after = text([paragraph(run('So '), run('very', 'maya', ['bold']), run(' good'))])
    expect(told(before, after)).toEqual(['So ~very~ good'])
    const heading = { ...paragraph(run('So very good')), type: 'heading', attrs: { level: 2 } }
    const [block] = compareTexts(before, text([heading]), []).blocks
    expect(block).toMatchObject({ type: 'heading', change: 'changed', pieces: [{ change: 'same' }] })
  })

  it('pairs a paragraph with what it became, past those that came and went', () => {
    const before = text([
      paragraph(run('Gone for good.')),
      paragraph(run('Our beans are roasted on Tuesday.')),
    ])
    const after = text([
      paragraph(run('Our beans are roasted on Friday.')),
      paragraph(run('Entirely new words here.')),
    ])
    expect(told(before, after)).toEqual([
      '[-Gone for good.-]',
      'Our beans are roasted on [-Tuesday-]{+Friday+}.',
      '{+Entirely new words here.+}',
    ])
  })

  it('compares titles, and texts written without spaces', () => {
    const { title } = compareTexts(text([], 'Spring sale'), text([], 'Summer sale'), [])
    expect(title.map(({ change, text }) => [change, text])).toEqual([
      ['deleted', 'Spring'],
      ['inserted', 'Summer'],
      ['same', ' sale'],
    ])
    const [line] = told(
      text([paragraph(run('春のコーヒーです。'))]),
      text([paragraph(run('夏のコーヒーです。'))]),
    )
    expect(line).toMatch(/^\[-春の?-\]\{\+夏の?\+\}の?コーヒーです。$/)
  })

  it('gives back both texts, whatever changed', () => {
    const words = ['roast', 'bean', 'cup', 'dark', 'light', 'slow']
    const make = (seed: number) =>
      text(
        Array.from({ length: seed % 5 }, (_, block) =>
          paragraph(
            run(
              Array.from({ length: 6 }, (_, i) => words[(seed * (i + 3) + block * 5) % 6]).join(' '),
              `p${seed % 3}`,
            ),
          ),
        ),
      )
    for (let seed = 1; seed < 60; seed++) {
      const [before, after] = [make(seed), make(seed * 3 + 1)]
      const { blocks } = compareTexts(before, after, [])
      const side = (skipped: string) =>
        blocks
          .filter(({ change }) => change !== skipped)
          .map(({ pieces }) => pieces.flatMap((p) => (p.change === skipped ? [] : [p.text])).join(''))
      expect(side('inserted')).toEqual(before.blocks.map(({ runs }) => runs.map((r) => r.text).join('')))
      expect(side('deleted')).toEqual(after.blocks.map(({ runs }) => runs.map((r) => r.text).join('')))
    }
  })
})

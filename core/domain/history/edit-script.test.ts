import { describe, expect, it } from 'vitest'
import { type Edit, editScript } from './edit-script.ts'

const script = (a: string, b: string) => editScript([...a], [...b], (letter) => letter)
const first = (edits: Edit<string>[]) =>
  edits.flatMap((edit) => (edit.change === 'inserted' ? [] : [edit.before])).join('')
const second = (edits: Edit<string>[]) =>
  edits.flatMap((edit) => (edit.change === 'deleted' ? [] : [edit.after])).join('')
const changes = (edits: Edit<string>[]) => edits.filter(({ change }) => change !== 'same').length

/** The length of the longest common subsequence, by the textbook table. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++)
      next[j] = letter === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)
    row = next
  }
  return row[b.length] ?? 0
}

/** Letters of a small alphabet by a linear congruential generator, so that a failure repeats. */
function letters(seed: number, length: number): string {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return 'abcd'[Math.floor(state / 65_536) % 4]
  }).join('')
}

describe('an edit script', () => {
  it('tells what stayed, went and came', () => {
    expect(script('', '')).toEqual([])
    expect(script('a', 'a')).toEqual([{ change: 'same', before: 'a', after: 'a' }])
    expect(script('ab', 'ac').map(({ change }) => change)).toEqual(['same', 'deleted', 'inserted'])
    expect(script('', 'x')).toEqual([{ change: 'inserted', after: 'x' }])
    expect(script('x', '')).toEqual([{ change: 'deleted', before: 'x' }])
  })

  it('leads from one to the other by the fewest changes', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const [a, b] = [letters(seed, seed % 17), letters(seed * 7, seed % 13)]
      const edits = script(a, b)
      expect([first(edits), second(edits)]).toEqual([a, b])
      expect(changes(edits)).toBe(a.length + b.length - 2 * common(a, b))
    }
  })

  it('tells texts that share too little as replaced', () => {
    const [a, b] = ['x'.repeat(2_000), `${'y'.repeat(2_000)}z`]
    const edits = script(`s${a}z`, `s${b}`)
    expect([first(edits), second(edits)]).toEqual([`s${a}z`, `s${b}`])
  })
})

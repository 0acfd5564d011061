import { describe, expect, it } from 'vitest'
import { fault } from './apart.ts'

/** 300 runs in all; `npm run bench -- suggestions` makes 1,000 of each kind. */
const SEEDS = 100

function faults(options: { direct?: boolean; formats?: boolean }): string[] {
  const seeds = Array.from({ length: SEEDS }, (_, n) => n + 1)
  return seeds.flatMap((seed) => {
    const what = fault(seed, options)
    return what ? [`seed ${seed}: ${what}`] : []
  })
}

describe('suggestions and comments of several people, apart for a while', { timeout: 120_000 }, () => {
  it('are equal on every copy, and rejected give back the text there was', () => {
    expect(faults({})).toEqual([])
  })

  // A suggested format is only said about the text, so that what the text itself looks like cannot be lost.
  it('give it back when formats are suggested as well', () => {
    expect(faults({ formats: true })).toEqual([])
  })

  // Seeds at which a block that nobody had touched was once formatted anew: its writer's copy was read without
  // remembering which block is which, as the editor's binding does, and two such writers apart lost the end of a mark.
  it('leave the blocks alone that they say nothing about', () => {
    expect([90, 628].map((seed) => fault(seed, { formats: true }))).toEqual([null, null])
  })

  it('leave what somebody else wrote into the text meanwhile', () => {
    expect(faults({ direct: true })).toEqual([])
  })
})

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

  // A suggested format is only said about the text, so that what the text itself looks like cannot be lost. Yjs ends
  // a format by a sign of its own, which two copies may each take for superfluous while they delete apart: then one
  // suggestion runs on over text that is none of it, the same on every copy. Decision 5 has the figures.
  it('give it back when formats are suggested as well, but for a known run', () => {
    expect(faults({ formats: true })).toEqual(['seed 90: rejected, the text is not what it was'])
  })

  it('leave what somebody else wrote into the text meanwhile', () => {
    expect(faults({ direct: true })).toEqual([])
  })
})

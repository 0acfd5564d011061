import { expect, it } from 'vitest'
import { diverging } from '#test/harness/convergence'

const SEEDS = 300
const CHUNK = 50
const chunks = Array.from({ length: SEEDS / CHUNK }, (_, n) => n * CHUNK + 1)

it.each(chunks)(
  'every replica ends equal, whatever is dropped, doubled or killed (50 seeds from %i)',
  { timeout: 60_000 },
  (from) => {
    expect(diverging(Array.from({ length: CHUNK }, (_, n) => from + n))).toEqual([])
  },
)

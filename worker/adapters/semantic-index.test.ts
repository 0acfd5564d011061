import { describe, expect, it } from 'vitest'
import { createSemanticIndex, type EmbeddingBinding, type VectorBinding } from './semantic-index.ts'

/** A binding as Cloudflare documents it: vectors by namespace, nearest by cosine, upserts by id. */
function fakeVectors() {
  const rows = new Map<string, { values: number[]; namespace: string }>()
  const cosine = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)
  const binding: VectorBinding = {
    async upsert(vectors) {
      for (const { id, ...row } of vectors) rows.set(id, row)
      return { mutationId: 'm' }
    },
    async query(vector, { topK, namespace }) {
      const found = [...rows]
        .filter(([, row]) => row.namespace === namespace)
        .map(([id, row]) => ({ id, score: cosine(vector, row.values) }))
        .sort((a, b) => b.score - a.score)
      return { count: found.length, matches: found.slice(0, topK) }
    },
    async deleteByIds(ids) {
      for (const id of ids) rows.delete(id)
      return { mutationId: 'm' }
    },
  }
  return { binding, rows }
}

/** Embeds by the words it knows, so that meaning is what the test says it is. */
const AXES = [/price|cost|cheap/i, /roast|oven/i, /ship|deliver/i]
const calls: { model: string; count: number }[] = []
const ai: EmbeddingBinding = {
  async run(model, { text }) {
    calls.push({ model, count: text.length })
    const data = text.map((one) => AXES.map((axis) => (axis.test(one) ? 1 : 0)))
    return { shape: [text.length, AXES.length], data, pooling: 'cls' }
  },
}

describe('the index by meaning', () => {
  it('finds what means the same in the same workspace only', async () => {
    const { binding } = fakeVectors()
    const index = createSemanticIndex(ai, binding, '@cf/baai/bge-m3')
    await index.put('w1', [
      { id: 'a', text: 'What it costs' },
      { id: 'b', text: 'How we roast' },
    ])
    await index.put('w2', [{ id: 'c', text: 'The price' }])
    expect(await index.search('w1', 'Is it cheap?', 1)).toEqual(['a'])
    expect(await index.search('w2', 'Is it cheap?', 5)).toEqual(['c'])
  })

  it('embeds in batches, overwrites and removes by id', async () => {
    const { binding, rows } = fakeVectors()
    const index = createSemanticIndex(ai, binding, 'model')
    const passages = Array.from({ length: 120 }, (_, i) => ({ id: `p${i}`, text: 'price' }))
    calls.length = 0
    await index.put('w1', passages)
    await index.put('w1', passages)
    expect(calls.map(({ count }) => count)).toEqual([50, 50, 20, 50, 50, 20])
    expect(rows.size).toBe(120)
    await index.remove(passages.map(({ id }) => id))
    expect(rows.size).toBe(0)
  })

  it('takes no answer it does not know', async () => {
    const { binding } = fakeVectors()
    const broken: EmbeddingBinding = { run: async () => ({ error: 'over capacity' }) }
    const short: EmbeddingBinding = { run: async () => ({ data: [] }) }
    for (const bad of [broken, short])
      await expect(
        createSemanticIndex(bad, binding, 'm').put('w', [{ id: 'a', text: 'x' }]),
      ).rejects.toThrow()
  })
})

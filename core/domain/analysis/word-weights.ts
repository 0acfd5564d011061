/** What a linear model holds of words: a weight for each. */
export type WordWeights = ReadonlyMap<string, number>

/** Weights are kept as whole numbers of -128 to 127, in two letters of A to P. */
const LETTER = 65
const ZERO = 128
const PREFIX = 48

/**
 * Reads weights from the text the training scripts write (`bench/analysis/pack-words.ts`): for each word in the order of
 * the alphabet one character for how much of the word before it shares (`0` is nothing), the rest of it in small letters,
 * and two capital letters for its weight, in units of `scale`.
 */
export function unpackWords(packed: string, scale: number): WordWeights {
  const weights = new Map<string, number>()
  let word = ''
  for (let at = 0; at < packed.length; ) {
    const shared = packed.charCodeAt(at) - PREFIX
    let end = at + 1
    while (!isCapital(packed.charCodeAt(end))) end++
    word = word.slice(0, shared) + packed.slice(at + 1, end)
    const value = (packed.charCodeAt(end) - LETTER) * 16 + packed.charCodeAt(end + 1) - LETTER - ZERO
    weights.set(word, value * scale)
    at = end + 2
  }
  return weights
}

const isCapital = (code: number) => code >= LETTER && code < LETTER + 16

/** The text `unpackWords` reads; weights beyond ±127 units are cut there. Words may hold no capital letter. */
export function packWords(weights: WordWeights, scale: number): string {
  let packed = ''
  let before = ''
  for (const word of [...weights.keys()].sort()) {
    let shared = 0
    while (shared < 40 && shared < word.length && word[shared] === before[shared]) shared++
    const units = Math.round((weights.get(word) ?? 0) / scale)
    const value = Math.max(-127, Math.min(127, units)) + ZERO
    packed += String.fromCharCode(PREFIX + shared) + word.slice(shared)
    packed += String.fromCharCode(LETTER + (value >> 4), LETTER + (value & 15))
    before = word
  }
  return packed
}

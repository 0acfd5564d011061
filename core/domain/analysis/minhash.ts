/** Numbers in a signature; its error for two texts is about one over their root, 9 %. */
export const SIGNATURE_LENGTH = 128
/** Bands of four: texts that share 42 % of their shingles meet in one of them with even odds, at 60 % nearly always. */
export const BANDS = 32
const ROWS = SIGNATURE_LENGTH / BANDS
/** Words in a shingle. */
const SHINGLE = 3

/** The shingles of a text, hashed to 32 bits: each run of three words in lower case. */
export function shinglesOf(words: readonly string[]): Uint32Array {
  const hashes = words.map(hashOf)
  const shingles = new Set<number>()
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0x811c9dc5
    for (let k = 0; k < SHINGLE; k++) hash = mixed(hash ^ (hashes[i + k] ?? 0))
    shingles.add(hash)
  }
  return Uint32Array.from(shingles)
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finalizer of MurmurHash3 (A. Appleby, public domain): spreads every bit over all. */
function mixed(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * MinHash signature (A. Broder, On the resemblance and containment of documents, 1997): the least of the shingles under each
 * of 128 orders. Two signatures agree in as large a part as their texts share of all their shingles.
 */
export function signatureOf(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff)
  for (const shingle of shingles)
    for (let i = 0; i < SIGNATURE_LENGTH; i++) {
      const hash = mixed(shingle ^ Math.imul(i + 1, 0x9e3779b1))
      if (hash < (signature[i] ?? 0)) signature[i] = hash
    }
  return signature
}

/** Keys of a signature's bands (locality-sensitive hashing: P. Indyk and R. Motwani 1998); similar texts share one. */
export function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = mixed(band + 1)
    for (let row = 0; row < ROWS; row++) hash = mixed(hash ^ (signature[band * ROWS + row] ?? 0))
    return hash
  })
}

/** The estimated share of common shingles, 0 to 1. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let i = 0; i < SIGNATURE_LENGTH; i++) if (a[i] === b[i]) same++
  return same / SIGNATURE_LENGTH
}

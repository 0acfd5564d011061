import { mulberry32 } from './random.ts'

/** Longest word handed over in one piece: a text without spaces still streams. */
const LONGEST = 40

/**
 * A text cut into pieces of one to three words, as a model would stream it. Joined, they are the text;
 * a surrogate pair is never cut.
 */
export function chunksOf(text: string, seed: number): string[] {
  const random = mulberry32(seed)
  const words = (text.match(/\s*\S+|\s+$/g) ?? []).flatMap(pieces)
  const chunks: string[] = []
  for (let at = 0; at < words.length; ) {
    const size = 1 + Math.floor(random() * 3)
    chunks.push(words.slice(at, at + size).join(''))
    at += size
  }
  return chunks
}

function pieces(word: string): string[] {
  if (word.length <= LONGEST) return [word]
  const letters = [...word]
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += LONGEST) parts.push(letters.slice(at, at + LONGEST).join(''))
  return parts
}

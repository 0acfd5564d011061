import { type SourceBlock, wordsIn } from './source-document.ts'

export interface Chunk {
  /** The headings above it, the nearest last; empty without any. */
  heading: string
  page: number | null
  text: string
  words: number
}

/** Words a passage aims at, may have, and repeats from the one before it within a section. */
const AIM = 220
const MOST = 300
const OVERLAP = 40
const MAX_HEADING = 200

/**
 * Cuts a source into passages of about 220 words, at headings and paragraphs first, at sentences where a paragraph
 * is longer. A passage begins with the last sentences of the one before (up to 40 words), so that what stands on a
 * border is found from both sides; never across a heading.
 */
export function chunkBlocks(blocks: readonly SourceBlock[]): Chunk[] {
  const chunks: Chunk[] = []
  let heading = ''
  let parts: Piece[] = []
  let fresh = false
  const flush = (carry: boolean) => {
    if (fresh) chunks.push(chunkOf(heading, parts))
    parts = carry && fresh ? tailOf(parts) : []
    fresh = false
  }
  for (const block of blocks) {
    if (block.kind === 'heading') {
      flush(false)
      heading = block.text.slice(0, MAX_HEADING)
      continue
    }
    for (const piece of piecesOf(block)) {
      const size = sum(parts) + piece.words
      if (fresh && (sum(parts) >= AIM || size > MOST)) flush(true)
      parts.push(piece)
      fresh = true
    }
  }
  flush(false)
  return chunks
}

interface Piece {
  text: string
  words: number
  page: number | null
  /** What stands before it in its passage. */
  joint: ' ' | '\n'
}

const sum = (parts: readonly Piece[]) => parts.reduce((words, part) => words + part.words, 0)

/** A paragraph whole if it fits, else by sentences; a sentence that is too long by words. */
function piecesOf({ text, page: number }: SourceBlock): Piece[] {
  const page = number ?? null
  const piece = (part: string, index: number): Piece => ({
    text: part,
    words: wordsIn(part),
    page,
    joint: index === 0 ? '\n' : ' ',
  })
  if (wordsIn(text) <= OVERLAP) return [piece(text, 0)]
  return sentencesIn(text).flatMap(splitLong).map(piece)
}

/** Sentences end at . ! ? … and their full-width forms, before a space or a letter of a script without spaces. */
export const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.!?…]["'”’»)\]]*)\s+(?=["'“‘«¿¡([\p{Lu}\p{Lt}\p{Lo}\p{N}])|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)

function splitLong(sentence: string): string[] {
  if (wordsIn(sentence) <= AIM) return [sentence]
  const letters = [...sentence]
  const size = Math.ceil((letters.length * AIM) / wordsIn(sentence))
  const parts: string[] = []
  for (let at = 0; at < letters.length; ) {
    const rest = letters.slice(at, at + size).join('')
    const cut = at + size < letters.length ? rest.lastIndexOf(' ') : -1
    const part = cut > 0 ? rest.slice(0, cut) : rest
    parts.push(part.trim())
    at += [...part].length
  }
  return parts.filter(Boolean)
}

/** The last sentences, up to the overlap. */
function tailOf(parts: readonly Piece[]): Piece[] {
  const tail: Piece[] = []
  let words = 0
  for (const part of parts.toReversed()) {
    words += part.words
    if (words > OVERLAP) break
    tail.unshift(part)
  }
  return tail
}

function chunkOf(heading: string, parts: readonly Piece[]): Chunk {
  const text = parts.map(({ text, joint }, i) => (i === 0 ? text : joint + text)).join('')
  return { heading, page: parts[0]?.page ?? null, text, words: wordsIn(text) }
}

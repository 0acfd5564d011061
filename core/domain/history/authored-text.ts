import type { Piece } from '../../contracts/history.ts'

export type Mark = Piece['marks'][number]

/** A stretch of text in one format, written by one person. */
export interface Run {
  text: string
  marks: Mark[]
  /** The person's id; null when it cannot be told. */
  by: string | null
}

/** A block of text and where it stands. A rule or a break is a block or run of its own, without text. */
export interface AuthoredBlock {
  type: string
  attrs: Record<string, unknown>
  /** The nodes around it, outermost first. */
  within: string[]
  runs: Run[]
}

/** A document laid out flat, with who wrote each word of it. */
export interface AuthoredText {
  title: Run[]
  blocks: AuthoredBlock[]
}

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

import type { FormattedText } from '../../contracts/analysis.ts'
import { type Sentence, wordsIn } from './words.ts'

/** A point after these ends no sentence. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof st jr sr vs etc eg e.g ie i.e approx no fig inc ltd co corp dept est min max a.m p.m u.s u.k
   sra dra srta ud uds núm pág aprox ej p.ej ee.uu av avda tel dpto`.split(/\s+/),
)
const END = /[.!?…。！？]+["”’'»)\]]*(?=\s|$)|[。！？]/gu

/**
 * The sentences of a text, block by block; code is none. A heading or list item without a full stop is a sentence of
 * its own. An initial, a decimal point, a common abbreviation or a small letter after the point ends none.
 */
export function sentencesIn(
  { text, blocks }: Pick<FormattedText, 'text' | 'blocks'>,
  language: string,
): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of blocks) {
    if (block.kind === 'code') continue
    const prose = text.slice(block.start, block.end)
    let from = 0
    const add = (to: number) => {
      const start = block.start + from + (prose.slice(from, to).search(/\S/) || 0)
      const words = wordsIn(text, start, block.start + to, language)
      from = to
      if (words.length > 0)
        sentences.push({ start, end: trimmed(text, block.start + to), words, block: block.kind })
    }
    for (const { 0: mark, index } of prose.matchAll(END))
      if (isEnd(prose, index, index + mark.length, mark)) add(index + mark.length)
    if (from < prose.length) add(prose.length)
  }
  return sentences
}

function isEnd(prose: string, at: number, after: number, mark: string): boolean {
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const before = prose.slice(Math.max(0, at - 12), at).match(/[\p{L}.]+$/u)?.[0] ?? ''
  if (/^\p{Lu}$/u.test(before)) return false
  const next = prose.slice(after).match(/\S/u)?.[0] ?? ''
  if (/\p{Ll}/u.test(next)) return false
  return !ABBREVIATIONS.has(before.toLowerCase()) || next === ''
}

function trimmed(text: string, end: number): number {
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--
  return end
}

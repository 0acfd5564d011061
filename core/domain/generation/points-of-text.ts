import { parseMarkdown } from '../../richtext/markdown.ts'
import { clip, sentencesOf, wordsOf } from './text.ts'

/** Most points, and most characters of one: as many as a brief takes. */
const MOST = 6
const LONGEST = 300
const FEWEST_WORDS = 4

/** A figure, a price or a date: what a reader would look for first. */
const FIGURE = /\d/
/** A sentence that speaks of what came before it says nothing alone. */
const LEANING =
  /^(?:and|but|so|this|that|these|those|it|they|he|she|also|however|y|pero|así|esto|eso|ello|también|además|sin embargo)\b/i

/**
 * What a text says, for another text to be written from: its list entries and statements in their order, those with
 * a figure first to stay when there are too many. Questions, calls and sentences that lean on others are left out.
 */
export function pointsOfText(markdown: string): string[] {
  const found: { text: string; weight: number; place: number }[] = []
  const said = new Set<string>()
  const take = (text: string, inList: boolean) => {
    const words = wordsOf(text)
    const point = clip(text, LONGEST)
    const known = point.toLowerCase()
    if (words.length < FEWEST_WORDS || /[?!]$/.test(text) || LEANING.test(text) || said.has(known)) return
    said.add(known)
    const weight = (FIGURE.test(text) ? 2 : 0) + (inList ? 1 : 0) + (found.length === 0 ? 1 : 0)
    found.push({ text: point, weight, place: found.length })
  }
  parseMarkdown(markdown).descendants((node, _at, parent) => {
    if (node.type.name === 'heading') return false
    if (!node.isTextblock) return true
    const inList = parent?.type.name.toLowerCase().includes('item') ?? false
    for (const sentence of sentencesOf(node.textContent)) take(sentence, inList)
    return false
  })
  return found
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, MOST)
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text)
}

import type { Node } from 'prosemirror-model'
import { type Format, type FormatState, LINE_BREAK, PARAGRAPH_BREAK, type Suggestion } from './attributes.ts'
import { changeOf, suggestionOf } from './resolve.ts'

/** A format that words are given, or lose. */
export interface FormatChange {
  format: Format
  isGiven: boolean
  /** Where a link that is given leads. */
  href: string | null
}

/** One suggestion as a reader decides on it: all that bears its id. */
export interface ListedSuggestion extends Suggestion {
  /** Positions in the document, from its first piece to its last. */
  from: number
  to: number
  before: string
  after: string
  /** What changes of its formats, where text stays. */
  formats: FormatChange[]
  /** Blocks put in, taken out, or joined with the one before. */
  blocks: number
}

/** What is pending in a document, in the order of the text. */
export function listSuggestions(doc: Node): ListedSuggestion[] {
  const found = new Map<string, ListedSuggestion>()
  const note = (suggestion: Suggestion, from: number, to: number): ListedSuggestion => {
    const key = `${suggestion.id} ${suggestion.userId} ${suggestion.runId}`
    const known = found.get(key)
    const listed = known ?? { ...suggestion, from, to, before: '', after: '', formats: [], blocks: 0 }
    listed.to = to
    found.set(key, listed)
    return listed
  }
  doc.descendants((node, pos) => {
    const end = pos + node.nodeSize
    const change = changeOf(node)
    if (change) {
      const { kind, ...suggestion } = change
      const listed = note(suggestion, pos, end)
      listed.blocks++
      if (kind === 'insertion') listed.after += separated(listed.after, node)
      if (kind === 'deletion') listed.before += separated(listed.before, node)
    }
    if (isTakenBack(node)) return
    for (const mark of node.marks) {
      const kind = mark.type.name
      const text = (node.text ?? '').replaceAll(PARAGRAPH_BREAK, ' ¶ ').replaceAll(LINE_BREAK, ' ↵ ')
      if (!/^(insertion|deletion|modification)$/.test(kind)) continue
      const listed = note(suggestionOf(mark), pos, end)
      if (kind === 'insertion') listed.after += text
      if (kind === 'deletion') listed.before += text
      if (kind === 'modification') {
        listed.before ||= text
        noteFormat(listed.formats, mark.attrs.format, mark.attrs.now)
      }
    }
  })
  return [...found.values()]
}

function noteFormat(formats: FormatChange[], format: Format, now: FormatState): void {
  const next = { format, isGiven: now !== null, href: now?.href ?? null }
  const isKnown = formats.some(
    (one) => one.format === format && one.isGiven === next.isGiven && one.href === next.href,
  )
  if (!isKnown) formats.push(next)
}

const separated = (before: string, node: Node): string =>
  (before ? ' ¶ ' : '') + node.textBetween(0, node.content.size, ' ¶ ', ' ↵ ')

/** What its author put in and took out again. */
const isTakenBack = ({ marks }: Node): boolean =>
  marks.some(
    ({ type, attrs }) =>
      type.name === 'deletion' &&
      marks.some((mark) => mark.type.name === 'insertion' && mark.attrs.userId === attrs.userId),
  )

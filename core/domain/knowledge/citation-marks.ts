/** A mark found in a text: `at` is where it stood, in the text without marks. */
export interface CitationMark {
  n: number
  at: number
}

const MARK = /[ \t]?\[\^(\d{1,2})\]/g
/** The end of a piece that the next one may make a mark of. */
const UNFINISHED = /[ \t]?(?:\[(?:\^\d{0,2})?)?$/

/**
 * Takes the marks `[^1]` to `[^count]` out of a text that comes in pieces, and remembers where they stood. Any other
 * number is the writer's own and stays.
 */
export function readCitationMarks(count: number) {
  const marks: CitationMark[] = []
  let held = ''
  let length = 0
  const clean = (text: string) => {
    let from = 0
    let out = ''
    for (const found of text.matchAll(MARK)) {
      const n = Number(found[1])
      if (n < 1 || n > count) continue
      out += text.slice(from, found.index)
      from = found.index + found[0].length
      marks.push({ n, at: length + out.length })
    }
    out += text.slice(from)
    length += out.length
    return out
  }
  return {
    marks,
    /** What of the text so far can be shown; a possible mark at its end waits for the next piece. */
    take(piece: string): string {
      if (count === 0) return piece
      const text = held + piece
      held = UNFINISHED.exec(text)?.[0] ?? ''
      return clean(text.slice(0, text.length - held.length))
    },
    end(): string {
      const rest = held
      held = ''
      return clean(rest)
    },
  }
}

const MAX_QUOTE = 400

/** The sentence a mark stands behind: back to the end of the one before, or the line's beginning. */
export function quoteBefore(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at)
  const trimmed = line.trimEnd()
  const ends = [...trimmed.slice(0, -1).matchAll(/[.!?…]["”’»)]?\s+/g)].at(-1)
  const sentence = ends ? trimmed.slice(ends.index + ends[0].length) : trimmed
  return sentence
    .replace(/^([-*+>]|\d+[.)]|#{1,6})\s+/, '')
    .replace(/\*\*/g, '')
    .trim()
    .slice(-MAX_QUOTE)
}

/** The sentences that rest on each number, each once, in reading order. */
export function quotesOf(text: string, marks: readonly CitationMark[], n: number): string[] {
  const quotes = marks.filter((mark) => mark.n === n).map(({ at }) => quoteBefore(text, at))
  return [...new Set(quotes.filter(Boolean))]
}

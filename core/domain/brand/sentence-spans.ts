/** A stretch of a text: UTF-16 offsets, the end not in it. */
export interface Span {
  start: number
  end: number
}

const END =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|vs|etc|approx|e\.g|i\.e|Sr|Sra|Dra|núm|p\. ej|[A-Z]))[.!?…]+["”»’)]*(?=\s|$)|\n+/gu

/** Where the sentences of running text stand. A line break ends one, as it does a heading or a list item. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = []
  const add = (from: number, to: number) => {
    const words = text.slice(from, to)
    const start = from + (words.length - words.trimStart().length)
    const end = from + words.trimEnd().length
    if (/[\p{L}\p{N}]/u.test(words)) spans.push({ start, end })
  }
  let from = 0
  for (const end of text.matchAll(END)) {
    const to = end.index + end[0].length
    add(from, to)
    from = to
  }
  add(from, text.length)
  return spans
}

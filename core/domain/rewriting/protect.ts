/** Code, addresses and the targets of links: their letters are no words. Bounded, so that no text takes long. */
const VERBATIM =
  /`[^`\n]{0,500}`|\]\([^)\n]{0,2000}\)|<[^>\n]{0,500}>|https?:\/\/[^\s)\]]+|[\w.+-]{1,64}@[\w.-]{1,255}/g

/** Changes the words of one line of Markdown and leaves what is not words as it is. */
export function inWords(line: string, change: (words: string) => string): string {
  let out = ''
  let from = 0
  for (const match of line.matchAll(VERBATIM)) {
    out += change(line.slice(from, match.index)) + match[0]
    from = match.index + match[0].length
  }
  return out + change(line.slice(from))
}

/** The lines of a Markdown text that are prose, changed; fenced code stays. */
export function inLines(markdown: string, change: (line: string) => string): string {
  let fenced = false
  return markdown
    .split('\n')
    .map((line) => {
      if (!/^\s*(?:```|~~~)/.test(line)) return fenced ? line : change(line)
      fenced = !fenced
      return line
    })
    .join('\n')
}

/** What stands before the words of a line (a bullet, a number, the sign of a heading or a quotation), and the words. */
export function markAndWords(line: string): { mark: string; words: string } {
  const mark = /^\s*(?:(?:#{1,6}|>|[-*+]|\d+[.)])\s+)*/.exec(line)?.[0] ?? ''
  return { mark, words: line.slice(mark.length) }
}

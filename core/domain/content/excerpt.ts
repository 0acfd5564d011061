const MARKUP = /^\s{0,3}(#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+|```.*$|---+$)/gm

/** The beginning of a Markdown text as plain words, cut at a word, at most `max` characters. */
export function excerptOf(markdown: string, max = 160): string {
  const plain = markdown
    .slice(0, max * 3)
    .replace(MARKUP, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!~>])/g, '$1')
    .replace(/[*_~`]+(?=\S)|(?<=\S)[*_~`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= max) return plain
  const cut = plain.slice(0, max)
  const space = cut.lastIndexOf(' ')
  return `${space > max / 2 ? cut.slice(0, space) : cut}…`
}

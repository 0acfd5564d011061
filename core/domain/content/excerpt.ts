const BLOCKS = /^\s{0,3}(#{1,6}\s+|(>\s?)+|[-*+]\s+|\d+[.)]\s+|```.*$|---+$|\*\*\*$)/gm
const LINKS = /(?<!\\)\[((?:\\.|[^\]\\])*)\]\((?:\\.|[^)\\])*\)/g
/** Opening and closing marks; an underscore inside a word is a letter. */
const MARKS = /(?<!\\)(?:[*~`]+|(?<!\w)_+|_+(?!\w))(?=\S)|(?<=[^\s\\])(?:[*~`]+|_+(?!\w))/g
const ESCAPES = /\\([!-/:-@[-`{-~])|\\$/gm

/** Letters written as entities, as our Markdown does beside some emphasis; within the first plane, so none is out of range. */
const LETTERS = /(?<!\\)&#(\d{2,5});/g

/** The beginning of a Markdown text as plain words, cut at a word, at most `max` characters. */
export function excerptOf(markdown: string, max = 160): string {
  const plain = markdown
    .slice(0, max * 3)
    .replace(BLOCKS, '')
    .replace(LINKS, '$1')
    .replace(MARKS, '')
    .replace(LETTERS, (_entity, code: string) => String.fromCodePoint(Number(code)))
    .replace(ESCAPES, '$1')
    .replace(/\s\s+|[^\S ]/g, ' ')
    .trim()
  if (plain.length <= max) return wellFormed(plain)
  const cut = plain.slice(0, max)
  const space = cut.lastIndexOf(' ')
  return wellFormed(space > max / 2 ? cut.slice(0, space) : cut)
}

/** A cut may have gone through the middle of an emoji. */
const wellFormed = (text: string) => text.replace(/[\ud800-\udbff]$/, '')

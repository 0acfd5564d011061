import type { Facts } from './facts.ts'
import { upperFirst } from './text.ts'

const MAX_LETTERS = 24
const MAX_WORDS = 3
/** A name keeps its small words. */
const NO_WORDS: ReadonlySet<string> = new Set()

/** Hashtags of what a text is about: its name, the words a brand likes, the category, short names of its readers. */
export function hashtagsOf(
  { subject, audience }: Facts,
  useWords: readonly string[],
  stopWords: ReadonlySet<string>,
): string[] {
  const readers = (audience ?? '')
    .split(/,|\s+(?:and|y|e|o|or)\s+/)
    .filter((part) => part.trim().split(/\s+/).length <= MAX_WORDS)
  const tags = [
    subject.name && tagOf(subject.name, NO_WORDS),
    ...[...useWords, subject.category, ...readers].map((source) => source && tagOf(source, stopWords)),
  ].flatMap((tag) => tag || [])
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()]
}

function tagOf(phrase: string, stopWords: ReadonlySet<string>): string | null {
  const words = (phrase.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !stopWords.has(word.toLowerCase()))
  const tag = words.slice(0, MAX_WORDS).map(upperFirst).join('')
  return tag.length > 2 && tag.length <= MAX_LETTERS && /^\p{L}/u.test(tag) ? `#${tag}` : null
}

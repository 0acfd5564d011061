import type { Subject } from './facts.ts'
import { lengthOf } from './text.ts'

/** A brief that tells its news in one sentence: “Miller & Daughters now delivers bread before 7 am”. */
export interface News {
  /** Who the sentence is about, as typed: “Our bakery, Miller & Daughters”. */
  who: string
  /** What follows: “now delivers bread before 7 am”. */
  tells: string
}

const MAX_WHO = 8
const HEADLINE = 60
const SHORTEST = 25
/** Where the end of a sentence can be left out: before a place, a date or a purpose. */
const ADDED = /\s(?=(?:on|in|at|for|with|before|until|from|by|en|para|con|hasta|desde|antes|por)\s)/giu

/** Without the places and dates at its end, while it is longer than a headline. */
function shortened(sentence: string): string {
  const last = [...sentence.matchAll(ADDED)].at(-1)?.index ?? 0
  return lengthOf(sentence) <= HEADLINE || last < SHORTEST ? sentence : shortened(sentence.slice(0, last))
}

/**
 * Reads a sentence at its first verb, which `isVerb` finds; null when there is none, or when too much stands before it
 * for a subject.
 */
export function newsOf(
  text: string,
  isVerb: (word: string, before: readonly string[], behind: readonly string[]) => boolean,
): News | null {
  const words = text.split(/\s+/)
  const at = words.findIndex(
    (word, i) => i > 0 && i <= MAX_WHO && isVerb(word, words.slice(0, i), words.slice(i + 1)),
  )
  if (at < 1 || at === words.length - 1) return null
  return { who: words.slice(0, at).join(' ').replace(/,$/, ''), tells: words.slice(at).join(' ') }
}

/** The same subject, told by its news: what it is called first, then what is new. */
export const tellingNews = (subject: Subject, sentence: string, { tells }: News): Subject => ({
  ...subject,
  news: sentence,
  headline: shortened(subject.name ? `${subject.name} ${tells}` : sentence),
})

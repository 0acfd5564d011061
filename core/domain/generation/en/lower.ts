import { startsOrdinary } from './ordinary.ts'

const PROPER =
  /^(?:I|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|Spanish|French|German|Italian|European|American|British|Christmas|Easter)$/

/** A text that was typed with a capital, as it stands in mid-sentence; names keep theirs. */
export function lower(text: string, names: ReadonlySet<string>): string {
  const first = /^[^\s,.:;]+/.exec(text)?.[0] ?? ''
  if (first === 'A') return `a${text.slice(1)}`
  const bare = first.replace(/['’]s$/, '')
  if (!/^\p{Lu}[\p{Ll}'’-]*$/u.test(first) || PROPER.test(bare) || names.has(bare)) return text
  if (!startsOrdinary(text)) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

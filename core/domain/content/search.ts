/**
 * What a person typed → an FTS5 MATCH expression: every word must occur, the last one may be unfinished.
 * Words are quoted, so that FTS5's own operators in them are text. Null when there is no word.
 */
export function ftsQuery(words: string): string | null {
  const terms =
    words
      .normalize('NFC')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)
      ?.slice(0, 12) ?? []
  if (terms.length === 0) return null
  return terms.map((term, i) => (i === terms.length - 1 ? `"${term}"*` : `"${term}"`)).join(' ')
}

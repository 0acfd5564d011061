/**
 * What a person typed → an FTS5 MATCH expression: every word must occur, the last one may be unfinished. A single Latin
 * letter begins too many words to be looked up as a beginning of them.
 * Words are quoted, so that FTS5's own operators in them are text. Null when there is no word.
 */
export function ftsQuery(words: string): string | null {
  const terms =
    words
      .normalize('NFC')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)
      ?.slice(0, 12) ?? []
  if (terms.length === 0) return null
  return terms
    .map((term, i) => (i === terms.length - 1 && mayGoOn(term) ? `"${term}"*` : `"${term}"`))
    .join(' ')
}

const mayGoOn = (term: string) => !/^[\p{Script=Latin}\p{N}]$/u.test(term)

/** The word by which an index tells a workspace's rows; the migrations write the same. */
export const workspaceWord = (workspaceId: string) => `w${workspaceId.replace(/[-_]/g, '')}`

/** The same search among a workspace's rows alone, so that it costs what they cost and not what everybody's do. */
export const withinWorkspace = (query: string, workspaceId: string): string =>
  `workspace : "${workspaceWord(workspaceId)}" AND {title body tags} : (${query})`

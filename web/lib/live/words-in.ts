import * as Y from 'yjs'

/** The words that updates put in, in the order they were written; a new block begins a new line. */
export function wordsIn(updates: readonly Uint8Array[]): string {
  let words = ''
  for (const update of updates)
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item)) continue
      if (struct.content instanceof Y.ContentString) words += struct.content.str
      else if (struct.content instanceof Y.ContentType && words !== '' && !words.endsWith('\n')) words += '\n'
    }
  return words.replaceAll('\u2029', '\n').replaceAll('\u2028', '\n').trim()
}

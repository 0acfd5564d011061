/** Stand around a hit as the index tells it; of Unicode's private use, so that no text means anything by them. */
export const HIT_STARTS = '\ue000'
export const HIT_ENDS = '\ue001'

/** From and up to, in UTF-16 units. */
export type Span = [number, number]

/** A text with its hits marked → the plain text and where they are. A mark that lost its other half marks nothing. */
export function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let text = ''
  let from: number | null = null
  for (const part of marked.split(/([\ue000\ue001])/)) {
    if (part === HIT_STARTS) from = text.length
    else if (part === HIT_ENDS) {
      if (from !== null && text.length > from) spans.push([from, text.length])
      from = null
    } else text += part
  }
  return { text, spans }
}

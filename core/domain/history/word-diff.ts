import { editScript } from './edit-script.ts'

export interface DiffPart {
  change: 'same' | 'inserted' | 'deleted'
  text: string
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const pieces = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** The way from one plain text to another by words; neighbours of one kind are one part. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = []
  for (const edit of editScript(pieces(before), pieces(after), (word) => word)) {
    const text = edit.change === 'inserted' ? edit.after : edit.before
    const last = parts.at(-1)
    if (last?.change === edit.change) last.text += text
    else parts.push({ change: edit.change, text })
  }
  return parts
}

import { sentencesIn } from '../../core/domain/analysis/sentences.ts'
import { foldOf, readCsv } from './data.ts'

export const HELD_OUT = 0
export const FOLDS = 5

/** The rows of CLEAR, read as the analysis reads a text. Fold 0 is never trained or tuned on. */
export const readClear = (path: string) =>
  readCsv(path).map(({ id = '', excerpt = '', ...row }) => {
    let start = 0
    const blocks = excerpt.split('\n').map((line) => {
      const block = { kind: 'paragraph' as const, start, end: start + line.length }
      start += line.length + 1
      return block
    })
    return {
      text: excerpt,
      language: 'en' as const,
      sentences: sentencesIn({ text: excerpt, blocks }, 'en'),
      human: Number(row.bt_easiness),
      flesch: Number(row.flesch_reading_ease),
      smog: Number(row.smog),
      fold: foldOf(id, FOLDS),
    }
  })
export type ClearRow = ReturnType<typeof readClear>[number]

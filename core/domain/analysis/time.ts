import type { DimensionResult } from '../../contracts/analysis.ts'
import type { Language } from '../../contracts/common.ts'
import type { Piece } from './piece.ts'
import { result } from './result.ts'

/** Words a minute read silently: M. Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109 (2019). */
const SILENT: Partial<Record<Language, number>> = {
  en: 238,
  es: 278,
  fr: 214,
  de: 260,
  it: 285,
  nl: 228,
  ar: 181,
}
/** And aloud, of the same review for English; other languages are close in words of their own (Trauzettel-Klosinski et al. 2012). */
const ALOUD: Partial<Record<Language, number>> = { en: 183, es: 183 }

/** Reading and speaking time, in seconds. Nothing to judge, so no score. */
export function time({ words, language }: Pick<Piece, 'words' | 'language'>): DimensionResult {
  const silent = SILENT[language] ?? 238
  const aloud = ALOUD[language] ?? 183
  return result('time', {
    score: null,
    measures: {
      words: words.length,
      readingSeconds: Math.round((words.length / silent) * 60),
      speakingSeconds: Math.round((words.length / aloud) * 60),
      wordsPerMinuteRead: silent,
      wordsPerMinuteSpoken: aloud,
    },
  })
}

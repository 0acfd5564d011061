import type { DimensionResult } from '../../contracts/analysis.ts'
import { detectLanguage, type LanguageModel } from './language-model.ts'
import type { Piece } from './piece.ts'
import { result, silent } from './result.ts'

/** Fewer letters are too few to contradict a person. */
const LEAST_LETTERS = 12
const MOST_BLOCKS = 60

/**
 * Whether the text is in the language it is said to be in, whole and paragraph by paragraph: windows of letters weighted as
 * in ELD (N. T. M., Efficient Language Detector 2.1), Japanese and Arabic by their script.
 */
export function language(piece: Piece, model: LanguageModel | null): DimensionResult {
  const whole = model && piece.words.length > 0 ? detectLanguage(piece.text, model) : null
  if (!model || !whole) return silent('language')
  const measures = { detected: whole.language, declared: piece.language, lead: whole.lead }
  const strangers = piece.blocks.slice(0, MOST_BLOCKS).flatMap((block) => {
    const words = piece.text.slice(block.start, block.end)
    if (block.kind === 'code' || words.length < LEAST_LETTERS * 3) return []
    const told = detectLanguage(words, model)
    if (!told || told.language === piece.language || told.lead < 0.15) return []
    return [{ ...block, language: told.language }]
  })
  const share = strangers.reduce((sum, { start, end }) => sum + end - start, 0) / (piece.text.length || 1)
  const differs = whole.language !== piece.language && piece.text.length >= LEAST_LETTERS
  return result('language', {
    score: piece.text.length < LEAST_LETTERS ? null : differs ? 0 : 100 * (1 - share),
    measures: { ...measures, otherParagraphs: strangers.length },
    suggest: differs ? 'declared' : strangers.length > 0 ? 'mixed' : null,
    params: measures,
  })
}

import type { DimensionResult } from '../../contracts/analysis.ts'
import { knownLanguage, type Piece } from './piece.ts'
import { result, silent } from './result.ts'
import { syllableCounter } from './syllables.ts'

/** What the formulas count in a text. */
export interface Counts {
  sentences: number
  words: number
  syllables: number
  letters: number
  /** Words of three or more syllables. */
  polysyllables: number
  /** Those among them that Gunning counts: no names, and not for -es, -ed or -ing alone. */
  complex: number
}

/** R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948): 0 to 100, 60 to 70 is plain English. */
export const fleschReadingEase = ({ words, sentences, syllables }: Counts) =>
  206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words)

/** J. P. Kincaid et al., Derivation of new readability formulas, Naval Technical Training, Report 8-75 (1975): US school grade. */
export const fleschKincaidGrade = ({ words, sentences, syllables }: Counts) =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59

/** R. Gunning, The technique of clear writing (1952): years of schooling. */
export const gunningFog = ({ words, sentences, complex }: Counts) =>
  0.4 * (words / sentences + 100 * (complex / words))

/** G. H. McLaughlin, SMOG grading, Journal of Reading 12 (1969); made for 30 sentences, scaled for other counts. */
export const smogGrade = ({ sentences, polysyllables }: Counts) =>
  3.1291 + 1.043 * Math.sqrt(polysyllables * (30 / sentences))

/** M. Coleman and T. L. Liau, A computer readability formula, Journal of Applied Psychology 60 (1975): US school grade. */
export const colemanLiau = ({ words, sentences, letters }: Counts) =>
  0.0588 * ((100 * letters) / words) - 0.296 * ((100 * sentences) / words) - 15.8

/**
 * J. Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214 (1959), with words in a sentence as corrected by
 * G. Law (2011): 0 to 100, higher is easier.
 */
export const fernandezHuerta = ({ words, sentences, syllables }: Counts) =>
  206.84 - 60 * (syllables / words) - 1.02 * (words / sentences)

/**
 * INFLESZ: F. Szigriszt Pazos' perspicuity (1993), read by the scale of I. M. Barrio-Cantalejo et al., Anales del Sistema
 * Sanitario de Navarra 31 (2008): from 55 on a text is normal, from 65 quite easy, from 80 very easy.
 */
export const inflesz = ({ words, sentences, syllables }: Counts) =>
  206.835 - 62.3 * (syllables / words) - words / sentences

/** Counts what the formulas need; headings and list items are sentences of their own. */
export function countText({ sentences, language }: Pick<Piece, 'sentences' | 'language'>): Counts {
  const counts = {
    sentences: sentences.length,
    words: 0,
    syllables: 0,
    letters: 0,
    polysyllables: 0,
    complex: 0,
  }
  const syllablesIn = syllableCounter(language)
  for (const { words } of sentences)
    words.forEach(({ text, lower }, index) => {
      const syllables = syllablesIn(lower)
      counts.words++
      counts.syllables += syllables
      counts.letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
      if (syllables < 3) return
      counts.polysyllables++
      const isName = index > 0 && /^\p{Lu}/u.test(text)
      const stem = lower.replace(/(?:es|ed|ing)$/, '')
      const bare = stem === lower ? syllables : syllablesIn(stem)
      if (!isName && !lower.includes('-') && bare >= 3) counts.complex++
    })
  return counts
}

/** Fewer words give a formula nothing to go by. */
export const LEAST_WORDS = 20
/** Where the scales of ease call a text plain: no writer need go further. */
const PLAIN = 65

/** How hard a text is to read, by the formulas of its language. */
export function readability(piece: Piece): DimensionResult {
  const language = knownLanguage(piece.language)
  const counts = countText(piece)
  if (!language || counts.words < LEAST_WORDS)
    return silent('readability', language ? 'tooShort' : 'noFormula')
  const { words, sentences, syllables } = counts
  const common = {
    words,
    sentences,
    wordsPerSentence: words / sentences,
    syllablesPerWord: syllables / words,
  }
  const measures: Record<string, number> =
    language === 'en'
      ? {
          fleschReadingEase: fleschReadingEase(counts),
          fleschKincaidGrade: fleschKincaidGrade(counts),
          gunningFog: gunningFog(counts),
          smogGrade: smogGrade(counts),
          colemanLiau: colemanLiau(counts),
        }
      : { fernandezHuerta: fernandezHuerta(counts), inflesz: inflesz(counts) }
  const ease = language === 'en' ? fleschReadingEase(counts) : inflesz(counts)
  const score = (ease / PLAIN) * 100
  const suggest = score >= 75 ? null : words / sentences > 20 ? 'shorterSentences' : 'shorterWords'
  return result('readability', {
    score,
    measures: { ...measures, ...common },
    suggest,
    params: { ease: Math.round(ease) },
  })
}

import type { DimensionResult, Finding } from '../../contracts/analysis.ts'
import { CLARITY } from './clarity-words.ts'
import { findPhrases, inCaseOf } from './phrases.ts'
import { type KnownLanguage, knownLanguage, type Piece } from './piece.ts'
import { found, result, silent } from './result.ts'
import type { Sentence, Word } from './words.ts'

/** Words from which a sentence is long: M. Cutts, Oxford Guide to Plain English (2013), 15 to 20 on average; Spanish runs longer. */
export const LONG_SENTENCE: Record<KnownLanguage, number> = { en: 25, es: 30 }
const VERY_LONG = 1.5

/** What each finding takes off in a text of a hundred words. */
const COST: Record<string, number> = {
  longSentence: 7,
  veryLongSentence: 12,
  passive: 5,
  hedge: 5,
  jargon: 5,
  adverb: 3,
}

/** Long sentences, passive, hedges, jargon and adverbs that add nothing: what plain-language guides advise against. */
export function clarity(piece: Piece): DimensionResult {
  const language = knownLanguage(piece.language)
  if (!language || piece.words.length === 0) return silent('clarity', language ? null : 'noLexicon')
  const findings = piece.sentences
    .flatMap((sentence) => clarityOf(piece.text, sentence, language))
    .sort((a, b) => a.start - b.start)
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length
  const counts = {
    longSentences: count('longSentence') + count('veryLongSentence'),
    passives: count('passive'),
    hedges: count('hedge'),
    jargon: count('jargon'),
    adverbs: count('adverb'),
  }
  const cost = findings.reduce((sum, { kind }) => sum + (COST[kind] ?? 0), 0)
  const [worst, most] = Object.entries(counts).sort(([, a], [, b]) => b - a)[0] ?? ['', 0]
  const score = 100 - cost * (100 / Math.max(100, piece.words.length))
  return result('clarity', {
    score,
    measures: { ...counts, words: piece.words.length },
    findings,
    suggest: most > 0 && score < 90 ? worst : null,
    params: { count: most },
  })
}

function clarityOf(text: string, sentence: Sentence, language: KnownLanguage): Finding[] {
  const { hedges, jargon, adverbs } = CLARITY[language]
  const { words } = sentence
  const findings: Finding[] = []
  const limit = LONG_SENTENCE[language]
  if (words.length > limit) {
    const kind = words.length > limit * VERY_LONG ? 'veryLongSentence' : 'longSentence'
    findings.push(found('clarity', kind, text, sentence, { params: { words: words.length, limit } }))
  }
  for (const { start, end } of findPhrases(words, hedges))
    findings.push(
      found('clarity', 'hedge', text, { start, end }, { params: { phrase: text.slice(start, end) } }),
    )
  for (const { start, end, value } of findPhrases(words, jargon)) {
    const phrase = text.slice(start, end)
    const replacement = inCaseOf(phrase, value)
    findings.push(
      found('clarity', 'jargon', text, { start, end }, { params: { phrase, replacement }, replacement }),
    )
  }
  for (const word of words) if (adverbs.has(word.lower)) findings.push(adverb(text, word, words))
  return [...findings, ...passives(text, words, language)]
}

/** An adverb goes with the space behind it; one that begins or ends the sentence is for the writer to move. */
function adverb(text: string, word: Word, words: readonly Word[]): Finding {
  const isInside = word !== words[0] && word !== words.at(-1) && text[word.end] === ' '
  const place = isInside ? { start: word.start, end: word.end + 1 } : word
  return found('clarity', 'adverb', text, place, {
    params: { word: word.text },
    ...(isInside && { replacement: '' }),
  })
}

/** `be` and a participle, with at most one adverb or "not" between. */
function passives(text: string, words: readonly Word[], language: KnownLanguage): Finding[] {
  const { being } = CLARITY[language]
  return words.flatMap((word, i) => {
    if (!being.has(word.lower)) return []
    const next = words[i + 1]
    const after = next && isBetween(next.lower) ? words[i + 2] : next
    if (!after || !isParticiple(after.lower, language)) return []
    const place = { start: word.start, end: after.end }
    return [
      found('clarity', 'passive', text, place, { params: { phrase: text.slice(place.start, place.end) } }),
    ]
  })
}

const isBetween = (word: string) =>
  /ly$|mente$|^(?:not|no|also|always|never|often|being|been|ya|siempre|nunca|también)$/.test(word)

function isParticiple(word: string, language: KnownLanguage): boolean {
  const { participles, noParticiples } = CLARITY[language]
  if (noParticiples.has(word)) return false
  return participles.has(word) || (language === 'en' ? /[a-z]{2}ed$/ : /[a-z]{2}[aií]d[oa]s?$/).test(word)
}
